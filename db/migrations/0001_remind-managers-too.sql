DROP INDEX "app"."cohort_mail_once";--> statement-breakpoint
ALTER TABLE "app"."cohort_mail" ADD COLUMN "person_id" uuid;--> statement-breakpoint
ALTER TABLE "app"."cohort_mail" ADD CONSTRAINT "cohort_mail_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "app"."person"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "cohort_mail_person" ON "app"."cohort_mail" USING btree ("person_id");--> statement-breakpoint
ALTER TABLE "app"."cohort_mail" ADD CONSTRAINT "cohort_mail_once" UNIQUE NULLS NOT DISTINCT("cohort_id","invitation_id","kind","period","person_id");