CREATE TABLE "app"."plan_record_file" (
	"firm_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"record_id" uuid NOT NULL,
	"digest" text NOT NULL,
	"name" text NOT NULL,
	"kind" text NOT NULL,
	"bytes" integer NOT NULL,
	"pages" integer,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "plan_record_file_firm_id_id_pk" PRIMARY KEY("firm_id","id"),
	CONSTRAINT "plan_record_file_of_record" UNIQUE("firm_id","record_id"),
	CONSTRAINT "plan_record_file_kind" CHECK ("app"."plan_record_file"."kind" in ('pdf', 'docx', 'xlsx', 'pptx', 'jpeg', 'png', 'webp')),
	CONSTRAINT "plan_record_file_digest_form" CHECK ("app"."plan_record_file"."digest" ~ '^[0-9a-f]{64}$')
);
--> statement-breakpoint
ALTER TABLE "app"."plan_record_file" ADD CONSTRAINT "plan_record_file_record" FOREIGN KEY ("firm_id","record_id") REFERENCES "app"."plan_record"("firm_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "plan_record_file_digest" ON "app"."plan_record_file" USING btree ("firm_id","digest");--> statement-breakpoint
-- The file of a plan's record is added and replaced by whoever may work on the measure, and read by every member.
ALTER TABLE app.plan_record_file OWNER TO trellis_owner;
ALTER TABLE app.plan_record_file ENABLE ROW LEVEL SECURITY;
ALTER TABLE app.plan_record_file FORCE ROW LEVEL SECURITY;
CREATE POLICY operator ON app.plan_record_file TO trellis_owner
  USING ((SELECT current_setting('app.operator', true)) = 'on')
  WITH CHECK ((SELECT current_setting('app.operator', true)) = 'on');
GRANT SELECT, INSERT, DELETE ON app.plan_record_file TO trellis_app;
CREATE POLICY member_reads ON app.plan_record_file FOR SELECT TO trellis_app
  USING (firm_id = ANY ((SELECT app.firms_of_actor())::uuid[]));
CREATE POLICY worker_inserts ON app.plan_record_file FOR INSERT TO trellis_app
  WITH CHECK (firm_id = ANY ((SELECT app.firms_of_actor('manager'))::uuid[])
    OR (firm_id, record_id) IN (SELECT r.firm_id, r.id FROM app.plan_record r
      JOIN app.plan_measure m ON m.firm_id = r.firm_id AND m.id = r.measure_id
      WHERE m.owner_id = (SELECT app.actor_person()) AND r.firm_id = ANY ((SELECT app.firms_of_actor())::uuid[])));
CREATE POLICY worker_deletes ON app.plan_record_file FOR DELETE TO trellis_app
  USING (firm_id = ANY ((SELECT app.firms_of_actor('manager'))::uuid[])
    OR (firm_id, record_id) IN (SELECT r.firm_id, r.id FROM app.plan_record r
      JOIN app.plan_measure m ON m.firm_id = r.firm_id AND m.id = r.measure_id
      WHERE m.owner_id = (SELECT app.actor_person()) AND r.firm_id = ANY ((SELECT app.firms_of_actor())::uuid[])));
GRANT SELECT ON app.plan_record_file TO trellis_gate;
CREATE POLICY gate ON app.plan_record_file FOR SELECT TO trellis_gate USING (true);
--> statement-breakpoint
SET LOCAL ROLE trellis_gate;
--> statement-breakpoint
CREATE OR REPLACE FUNCTION app.unreferenced_files(p_firm uuid, p_digests text[]) RETURNS text[]
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = '' AS $$
  SELECT coalesce(array_agg(d), '{}') FROM unnest(p_digests) d
  WHERE NOT EXISTS (SELECT FROM app.evidence_file f WHERE f.firm_id = p_firm AND f.digest = d)
    AND NOT EXISTS (SELECT FROM app.plan_record_file f WHERE f.firm_id = p_firm AND f.digest = d)
$$;
--> statement-breakpoint
SET LOCAL ROLE trellis_owner;
