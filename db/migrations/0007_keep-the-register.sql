ALTER TABLE "app"."link" ADD COLUMN "valid_from" date;--> statement-breakpoint
ALTER TABLE "app"."link" ADD COLUMN "valid_to" date;--> statement-breakpoint
CREATE INDEX "record_change_at" ON "app"."record_change" USING btree ("firm_id","at");--> statement-breakpoint
ALTER TABLE "app"."link" ADD CONSTRAINT "link_valid" CHECK ("app"."link"."valid_to" >= "app"."link"."valid_from");