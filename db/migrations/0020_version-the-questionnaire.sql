CREATE TABLE "app"."instrument_version" (
	"id" uuid PRIMARY KEY NOT NULL,
	"cohort_id" uuid NOT NULL,
	"instrument_id" text NOT NULL,
	"version" text NOT NULL,
	"document" jsonb NOT NULL,
	"state" text DEFAULT 'draft' NOT NULL,
	"created_by" uuid,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"published_by" uuid,
	"published_at" timestamp with time zone,
	"retired_at" timestamp with time zone,
	CONSTRAINT "instrument_version_state" CHECK ("app"."instrument_version"."state" in ('draft', 'published', 'retired')),
	CONSTRAINT "instrument_version_dates" CHECK (("app"."instrument_version"."state" = 'draft') = ("app"."instrument_version"."published_at" is null))
);
--> statement-breakpoint
ALTER TABLE "app"."instrument_version" ADD CONSTRAINT "instrument_version_cohort_id_cohort_id_fk" FOREIGN KEY ("cohort_id") REFERENCES "app"."cohort"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."instrument_version" ADD CONSTRAINT "instrument_version_created_by_person_id_fk" FOREIGN KEY ("created_by") REFERENCES "app"."person"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."instrument_version" ADD CONSTRAINT "instrument_version_published_by_person_id_fk" FOREIGN KEY ("published_by") REFERENCES "app"."person"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "instrument_version_draft" ON "app"."instrument_version" USING btree ("cohort_id","instrument_id","version") WHERE "app"."instrument_version"."state" = 'draft';--> statement-breakpoint
CREATE UNIQUE INDEX "instrument_version_known" ON "app"."instrument_version" USING btree ("instrument_id","version") WHERE "app"."instrument_version"."state" <> 'draft';--> statement-breakpoint
CREATE INDEX "instrument_version_cohort" ON "app"."instrument_version" USING btree ("cohort_id");--> statement-breakpoint
-- A published version never changes: it can only be offered no longer, and it is never deleted.
ALTER TABLE app.instrument_version OWNER TO trellis_owner;
ALTER TABLE app.instrument_version ENABLE ROW LEVEL SECURITY;
ALTER TABLE app.instrument_version FORCE ROW LEVEL SECURITY;
CREATE POLICY operator ON app.instrument_version TO trellis_owner
  USING ((SELECT current_setting('app.operator', true)) = 'on')
  WITH CHECK ((SELECT current_setting('app.operator', true)) = 'on');
--> statement-breakpoint

-- What is published is a questionnaire that firms answer, and no secret: whoever the application acts for reads it, also
-- after a firm has left the cohort. Drafts are the business of the root's administrators.
GRANT SELECT, INSERT (id, cohort_id, instrument_id, version, document, created_by), DELETE,
  UPDATE (document, state, created_by, created_at, published_by, published_at, retired_at)
  ON app.instrument_version TO trellis_app;
GRANT SELECT ON app.instrument_version TO trellis_gate;
CREATE POLICY gate ON app.instrument_version FOR SELECT TO trellis_gate USING (true);
CREATE POLICY published_reads ON app.instrument_version FOR SELECT TO trellis_app
  USING (state <> 'draft' OR cohort_id = ANY ((SELECT app.cohorts_of_actor())::uuid[]));
CREATE POLICY administrator_inserts ON app.instrument_version FOR INSERT TO trellis_app
  WITH CHECK (state = 'draft' AND cohort_id = ANY ((SELECT app.cohorts_of_actor())::uuid[])
    AND EXISTS (SELECT FROM app.cohort c WHERE c.id = cohort_id AND c.parent_id IS NULL));
CREATE POLICY administrator_updates ON app.instrument_version FOR UPDATE TO trellis_app
  USING (cohort_id = ANY ((SELECT app.cohorts_of_actor())::uuid[]));
CREATE POLICY administrator_deletes ON app.instrument_version FOR DELETE TO trellis_app
  USING (state = 'draft' AND cohort_id = ANY ((SELECT app.cohorts_of_actor())::uuid[]));
--> statement-breakpoint

GRANT UPDATE (instrument_version) ON app.assessment TO trellis_gate;
GRANT DELETE ON app.answer, app.not_applicable TO trellis_gate;
GRANT UPDATE (removed) ON app.evidence TO trellis_gate;
CREATE POLICY gate_updates ON app.evidence FOR UPDATE TO trellis_gate USING (true);
--> statement-breakpoint

SET LOCAL ROLE trellis_gate;
--> statement-breakpoint
CREATE FUNCTION app.keep_instrument() RETURNS trigger LANGUAGE plpgsql SET search_path = '' AS $$
BEGIN
  IF OLD.state = 'draft' THEN
    IF TG_OP = 'DELETE' THEN RETURN OLD; END IF;
    IF NEW.state IN ('draft', 'published') THEN RETURN NEW; END IF;
  ELSIF TG_OP = 'UPDATE' AND (NEW.state = OLD.state OR NEW.state = 'retired')
    AND (NEW.document, NEW.instrument_id, NEW.version, NEW.cohort_id, NEW.published_at)
      IS NOT DISTINCT FROM (OLD.document, OLD.instrument_id, OLD.version, OLD.cohort_id, OLD.published_at) THEN
    RETURN NEW;
  END IF;
  RAISE insufficient_privilege USING MESSAGE = 'a published version of a questionnaire never changes';
END $$;
--> statement-breakpoint
-- The root of a cohort: its administrators own the questionnaires of the whole tree.
CREATE FUNCTION app.cohort_root(p_cohort uuid) RETURNS uuid
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = '' AS $$
  WITH RECURSIVE up(id, parent_id) AS (
    SELECT c.id, c.parent_id FROM app.cohort c WHERE c.id = p_cohort
    UNION SELECT c.id, c.parent_id FROM app.cohort c JOIN up u ON c.id = u.parent_id)
  SELECT id FROM up WHERE parent_id IS NULL
$$;
--> statement-breakpoint
-- The version that a cohort gives its new assessments: its own choice, or else that of the nearest cohort above.
CREATE FUNCTION app.chosen_instrument(p_cohort uuid) RETURNS text
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = '' AS $$
  WITH RECURSIVE up(id, parent_id, version, height) AS (
    SELECT c.id, c.parent_id, c.instrument_version, 0 FROM app.cohort c WHERE c.id = p_cohort
    UNION SELECT c.id, c.parent_id, c.instrument_version, u.height + 1 FROM app.cohort c JOIN up u ON c.id = u.parent_id)
  SELECT version FROM up WHERE version IS NOT NULL ORDER BY height LIMIT 1
$$;
--> statement-breakpoint
-- What the cohorts of a firm have chosen, for its members.
CREATE FUNCTION app.instruments_for_firm(p_firm uuid) RETURNS SETOF text
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = '' AS $$
  SELECT DISTINCT v FROM app.cohort_membership m, app.chosen_instrument(m.cohort_id) v
  WHERE m.firm_id = p_firm AND p_firm = ANY (app.firms_of_actor()) AND v IS NOT NULL
$$;
--> statement-breakpoint
-- Takes an assessment to another version. Answers to items that it does not ask are set aside: their history stays. The
-- caller holds the row and has looked at what changes; only a manager gets here.
CREATE FUNCTION app.upgrade_assessment(p_assessment uuid, p_version text, p_dropped text[]) RETURNS boolean
LANGUAGE plpgsql SECURITY DEFINER SET search_path = '' AS $$
BEGIN
  UPDATE app.assessment a SET instrument_version = p_version
  WHERE a.id = p_assessment AND a.firm_id = ANY (app.firms_of_actor('manager'));
  IF NOT FOUND THEN RETURN false; END IF;
  DELETE FROM app.answer a WHERE a.assessment_id = p_assessment AND a.item_id = ANY (p_dropped);
  DELETE FROM app.not_applicable n WHERE n.assessment_id = p_assessment AND n.item_id = ANY (p_dropped);
  UPDATE app.evidence e SET removed = true WHERE e.assessment_id = p_assessment AND e.item_id = ANY (p_dropped);
  RETURN true;
END $$;
--> statement-breakpoint
REVOKE ALL ON FUNCTION app.keep_instrument(), app.cohort_root(uuid), app.chosen_instrument(uuid),
  app.instruments_for_firm(uuid), app.upgrade_assessment(uuid, text, text[]) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION app.cohort_root(uuid), app.chosen_instrument(uuid), app.instruments_for_firm(uuid),
  app.upgrade_assessment(uuid, text, text[]) TO trellis_app;
GRANT EXECUTE ON FUNCTION app.keep_instrument() TO trellis_owner;
--> statement-breakpoint
SET LOCAL ROLE trellis_owner;
--> statement-breakpoint
CREATE TRIGGER keep_instrument BEFORE UPDATE OR DELETE ON app.instrument_version
  FOR EACH ROW EXECUTE FUNCTION app.keep_instrument();
