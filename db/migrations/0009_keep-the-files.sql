CREATE TABLE "app"."evidence_file" (
	"firm_id" uuid NOT NULL,
	"assessment_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"evidence_id" uuid NOT NULL,
	"digest" text NOT NULL,
	"name" text NOT NULL,
	"kind" text NOT NULL,
	"bytes" integer NOT NULL,
	"pages" integer,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "evidence_file_firm_id_assessment_id_id_pk" PRIMARY KEY("firm_id","assessment_id","id"),
	CONSTRAINT "evidence_file_record" UNIQUE("firm_id","assessment_id","evidence_id"),
	CONSTRAINT "evidence_file_kind" CHECK ("app"."evidence_file"."kind" in ('pdf', 'docx', 'xlsx', 'pptx', 'jpeg', 'png', 'webp')),
	CONSTRAINT "evidence_file_digest_form" CHECK ("app"."evidence_file"."digest" ~ '^[0-9a-f]{64}$')
);
--> statement-breakpoint
ALTER TABLE "app"."evidence_file" ADD CONSTRAINT "evidence_file_evidence" FOREIGN KEY ("firm_id","assessment_id","evidence_id") REFERENCES "app"."evidence"("firm_id","assessment_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "evidence_file_digest" ON "app"."evidence_file" USING btree ("firm_id","digest");
--> statement-breakpoint

-- The files of records follow the records: every member of the firm reads, adds and replaces them.
ALTER TABLE app.evidence_file OWNER TO trellis_owner;
ALTER TABLE app.evidence_file ENABLE ROW LEVEL SECURITY;
ALTER TABLE app.evidence_file FORCE ROW LEVEL SECURITY;
CREATE POLICY operator ON app.evidence_file TO trellis_owner
  USING ((SELECT current_setting('app.operator', true)) = 'on')
  WITH CHECK ((SELECT current_setting('app.operator', true)) = 'on');
GRANT SELECT, INSERT, DELETE ON app.evidence_file TO trellis_app;
CREATE POLICY member_reads ON app.evidence_file FOR SELECT TO trellis_app
  USING (firm_id = ANY ((SELECT app.firms_of_actor())::uuid[]));
CREATE POLICY member_inserts ON app.evidence_file FOR INSERT TO trellis_app
  WITH CHECK (firm_id = ANY ((SELECT app.firms_of_actor())::uuid[]));
CREATE POLICY member_deletes ON app.evidence_file FOR DELETE TO trellis_app
  USING (firm_id = ANY ((SELECT app.firms_of_actor())::uuid[]));
--> statement-breakpoint

-- The sweep has no actor: it asks what is due, and learns nothing else of any firm.
GRANT SELECT, DELETE ON app.evidence_file TO trellis_gate;
GRANT SELECT ON app.evidence TO trellis_gate;
CREATE POLICY gate ON app.evidence_file TO trellis_gate USING (true) WITH CHECK (true);
CREATE POLICY gate ON app.evidence FOR SELECT TO trellis_gate USING (true);
--> statement-breakpoint
SET LOCAL ROLE trellis_gate;
--> statement-breakpoint
-- Forgets the files of records that were removed a day ago: until then a removal can be undone.
CREATE FUNCTION app.expire_files() RETURNS integer LANGUAGE sql SECURITY DEFINER SET search_path = '' AS $$
  WITH gone AS (
    DELETE FROM app.evidence_file f USING app.evidence e, app.record r
    WHERE e.firm_id = f.firm_id AND e.assessment_id = f.assessment_id AND e.id = f.evidence_id AND e.removed
      AND r.firm_id = f.firm_id AND r.key = 'evidence:' || f.assessment_id || ':' || f.evidence_id
      AND r.at < now() - interval '1 day'
    RETURNING 1
  ) SELECT count(*)::integer FROM gone
$$;
--> statement-breakpoint
-- Which of these bytes of a firm no record refers to.
CREATE FUNCTION app.unreferenced_files(p_firm uuid, p_digests text[]) RETURNS text[]
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = '' AS $$
  SELECT coalesce(array_agg(d), '{}') FROM unnest(p_digests) d
  WHERE NOT EXISTS (SELECT FROM app.evidence_file f WHERE f.firm_id = p_firm AND f.digest = d)
$$;
--> statement-breakpoint
REVOKE ALL ON FUNCTION app.expire_files(), app.unreferenced_files(uuid, text[]) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION app.expire_files(), app.unreferenced_files(uuid, text[]) TO trellis_app;
--> statement-breakpoint
SET LOCAL ROLE trellis_owner;
