CREATE TABLE "app"."plan" (
	"firm_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"assessment_id" uuid NOT NULL,
	"result_revision" integer NOT NULL,
	"effort_limit" integer NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "plan_firm_id_id_pk" PRIMARY KEY("firm_id","id"),
	CONSTRAINT "plan_of_result" UNIQUE("firm_id","assessment_id"),
	CONSTRAINT "plan_effort_limit" CHECK ("app"."plan"."effort_limit" between 1 and 99)
);
--> statement-breakpoint
CREATE TABLE "app"."plan_event" (
	"firm_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"plan_id" uuid NOT NULL,
	"measure_id" uuid,
	"change" text NOT NULL,
	"before" jsonb NOT NULL,
	"after" jsonb NOT NULL,
	"by_person_id" uuid,
	"at" timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
	CONSTRAINT "plan_event_firm_id_id_pk" PRIMARY KEY("firm_id","id"),
	CONSTRAINT "plan_event_change" CHECK ("app"."plan_event"."change" in ('limit', 'added', 'carried', 'changed', 'moved', 'step', 'record'))
);
--> statement-breakpoint
CREATE TABLE "app"."plan_measure" (
	"firm_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"plan_id" uuid NOT NULL,
	"catalog_id" text,
	"title" text DEFAULT '' NOT NULL,
	"cell" text NOT NULL,
	"owner_id" uuid,
	"owner_name" text DEFAULT '' NOT NULL,
	"first_step_on" date,
	"record_on" date,
	"cost" numeric(14, 2),
	"currency" text,
	"effort" integer NOT NULL,
	"proof" text DEFAULT '' NOT NULL,
	"note" text DEFAULT '' NOT NULL,
	"after_id" uuid,
	"carried_from_id" uuid,
	"state" text DEFAULT 'not-started' NOT NULL,
	"reason" text DEFAULT '' NOT NULL,
	"started_on" date,
	"done_on" date,
	"revision" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "plan_measure_firm_id_id_pk" PRIMARY KEY("firm_id","id"),
	CONSTRAINT "plan_measure_once" UNIQUE("firm_id","plan_id","catalog_id"),
	CONSTRAINT "plan_measure_catalog" CHECK ("app"."plan_measure"."catalog_id" ~ '^M[0-9]{2}$'),
	CONSTRAINT "plan_measure_title" CHECK (("app"."plan_measure"."catalog_id" is null) = ("app"."plan_measure"."title" <> '')),
	CONSTRAINT "plan_measure_owner" CHECK ("app"."plan_measure"."owner_id" is null or "app"."plan_measure"."owner_name" = ''),
	CONSTRAINT "plan_measure_cost" CHECK ("app"."plan_measure"."cost" >= 0 and ("app"."plan_measure"."cost" is null) = ("app"."plan_measure"."currency" is null)),
	CONSTRAINT "plan_measure_currency" CHECK ("app"."plan_measure"."currency" ~ '^[A-Z]{3}$'),
	CONSTRAINT "plan_measure_effort" CHECK ("app"."plan_measure"."effort" between 1 and 3),
	CONSTRAINT "plan_measure_dates" CHECK ("app"."plan_measure"."record_on" >= "app"."plan_measure"."first_step_on"),
	CONSTRAINT "plan_measure_cell" CHECK ("app"."plan_measure"."cell" in ('PRE.ORG', 'PRE.NET', 'PRE.POS', 'PRE.INT', 'LRN.ORG', 'LRN.NET', 'LRN.POS', 'LRN.INT', 'APP.ORG', 'APP.NET', 'APP.POS', 'APP.INT', 'EVA.ORG', 'EVA.NET', 'EVA.POS', 'EVA.INT')),
	CONSTRAINT "plan_measure_state" CHECK ("app"."plan_measure"."state" in ('not-started', 'running', 'done', 'verified', 'set-aside')),
	CONSTRAINT "plan_measure_set_aside" CHECK ("app"."plan_measure"."state" <> 'set-aside' or "app"."plan_measure"."reason" <> '')
);
--> statement-breakpoint
CREATE TABLE "app"."plan_record" (
	"firm_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"measure_id" uuid NOT NULL,
	"title" text NOT NULL,
	"date" date NOT NULL,
	"grade" text NOT NULL,
	"by_person_id" uuid,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "plan_record_firm_id_id_pk" PRIMARY KEY("firm_id","id"),
	CONSTRAINT "plan_record_of_measure" UNIQUE("firm_id","measure_id"),
	CONSTRAINT "plan_record_title" CHECK ("app"."plan_record"."title" <> ''),
	CONSTRAINT "plan_record_grade" CHECK ("app"."plan_record"."grade" in ('E0', 'E1', 'E2', 'E3'))
);
--> statement-breakpoint
CREATE TABLE "app"."plan_step" (
	"firm_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"measure_id" uuid NOT NULL,
	"position" integer NOT NULL,
	"text" text NOT NULL,
	"done_at" timestamp with time zone,
	CONSTRAINT "plan_step_firm_id_id_pk" PRIMARY KEY("firm_id","id"),
	CONSTRAINT "plan_step_text" CHECK ("app"."plan_step"."text" <> '')
);
--> statement-breakpoint
ALTER TABLE "app"."plan" ADD CONSTRAINT "plan_result" FOREIGN KEY ("firm_id","assessment_id","result_revision") REFERENCES "app"."result"("firm_id","assessment_id","revision") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."plan_event" ADD CONSTRAINT "plan_event_by_person_id_person_id_fk" FOREIGN KEY ("by_person_id") REFERENCES "app"."person"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."plan_event" ADD CONSTRAINT "plan_event_plan" FOREIGN KEY ("firm_id","plan_id") REFERENCES "app"."plan"("firm_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."plan_measure" ADD CONSTRAINT "plan_measure_owner_id_person_id_fk" FOREIGN KEY ("owner_id") REFERENCES "app"."person"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."plan_measure" ADD CONSTRAINT "plan_measure_plan" FOREIGN KEY ("firm_id","plan_id") REFERENCES "app"."plan"("firm_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."plan_record" ADD CONSTRAINT "plan_record_by_person_id_person_id_fk" FOREIGN KEY ("by_person_id") REFERENCES "app"."person"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."plan_record" ADD CONSTRAINT "plan_record_measure" FOREIGN KEY ("firm_id","measure_id") REFERENCES "app"."plan_measure"("firm_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."plan_step" ADD CONSTRAINT "plan_step_measure" FOREIGN KEY ("firm_id","measure_id") REFERENCES "app"."plan_measure"("firm_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "plan_event_at" ON "app"."plan_event" USING btree ("firm_id","plan_id","at");--> statement-breakpoint
CREATE INDEX "plan_measure_plan" ON "app"."plan_measure" USING btree ("firm_id","plan_id");--> statement-breakpoint
CREATE INDEX "plan_step_measure" ON "app"."plan_step" USING btree ("firm_id","measure_id","position");--> statement-breakpoint
-- Who may see and change a plan: members read, managers write, and the owner of a measure works on it.
DO $$
DECLARE t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['plan', 'plan_measure', 'plan_step', 'plan_record', 'plan_event'] LOOP
    EXECUTE format('ALTER TABLE app.%I OWNER TO trellis_owner', t);
    EXECUTE format('ALTER TABLE app.%I ENABLE ROW LEVEL SECURITY', t);
    EXECUTE format('ALTER TABLE app.%I FORCE ROW LEVEL SECURITY', t);
    EXECUTE format('CREATE POLICY operator ON app.%I TO trellis_owner
      USING ((SELECT current_setting(''app.operator'', true)) = ''on'')
      WITH CHECK ((SELECT current_setting(''app.operator'', true)) = ''on'')', t);
    EXECUTE format('GRANT SELECT, INSERT ON app.%I TO trellis_app', t);
    EXECUTE format('CREATE POLICY member_reads ON app.%I FOR SELECT TO trellis_app
      USING (firm_id = ANY ((SELECT app.firms_of_actor())::uuid[]))', t);
  END LOOP;
  FOREACH t IN ARRAY ARRAY['plan', 'plan_measure', 'plan_step'] LOOP
    EXECUTE format('CREATE POLICY manager_inserts ON app.%I FOR INSERT TO trellis_app
      WITH CHECK (firm_id = ANY ((SELECT app.firms_of_actor(''manager''))::uuid[]))', t);
  END LOOP;
END $$;
--> statement-breakpoint
GRANT UPDATE (effort_limit) ON app.plan TO trellis_app;
CREATE POLICY manager_updates ON app.plan FOR UPDATE TO trellis_app
  USING (firm_id = ANY ((SELECT app.firms_of_actor('manager'))::uuid[]));
GRANT UPDATE (title, cell, owner_id, owner_name, first_step_on, record_on, cost, currency, effort, proof, note, after_id,
  state, reason, started_on, done_on, revision) ON app.plan_measure TO trellis_app;
CREATE POLICY worker_updates ON app.plan_measure FOR UPDATE TO trellis_app
  USING (firm_id = ANY ((SELECT app.firms_of_actor('manager'))::uuid[])
    OR (firm_id = ANY ((SELECT app.firms_of_actor())::uuid[]) AND owner_id = (SELECT app.actor_person())))
  WITH CHECK (firm_id = ANY ((SELECT app.firms_of_actor())::uuid[]));
GRANT UPDATE (done_at), DELETE ON app.plan_step TO trellis_app;
CREATE POLICY worker_ticks ON app.plan_step FOR UPDATE TO trellis_app
  USING (firm_id = ANY ((SELECT app.firms_of_actor('manager'))::uuid[])
    OR (firm_id, measure_id) IN (SELECT m.firm_id, m.id FROM app.plan_measure m WHERE m.owner_id = (SELECT app.actor_person())));
CREATE POLICY manager_deletes ON app.plan_step FOR DELETE TO trellis_app
  USING (firm_id = ANY ((SELECT app.firms_of_actor('manager'))::uuid[]));
CREATE POLICY worker_inserts ON app.plan_record FOR INSERT TO trellis_app
  WITH CHECK (by_person_id = (SELECT app.actor_person()) AND (firm_id = ANY ((SELECT app.firms_of_actor('manager'))::uuid[])
    OR (firm_id, measure_id) IN (SELECT m.firm_id, m.id FROM app.plan_measure m WHERE m.owner_id = (SELECT app.actor_person()))));
GRANT DELETE ON app.plan_record TO trellis_app;
CREATE POLICY manager_deletes ON app.plan_record FOR DELETE TO trellis_app
  USING (firm_id = ANY ((SELECT app.firms_of_actor('manager'))::uuid[]));
CREATE POLICY member_inserts ON app.plan_event FOR INSERT TO trellis_app
  WITH CHECK (by_person_id = (SELECT app.actor_person()) AND (firm_id = ANY ((SELECT app.firms_of_actor('manager'))::uuid[])
    OR (firm_id, measure_id) IN (SELECT m.firm_id, m.id FROM app.plan_measure m WHERE m.owner_id = (SELECT app.actor_person()))));
--> statement-breakpoint
SET LOCAL ROLE trellis_gate;
--> statement-breakpoint
-- A policy cannot cut columns: whoever owns a measure and is no manager moves its state, and changes nothing else of it.
CREATE FUNCTION app.guard_plan_measure() RETURNS trigger LANGUAGE plpgsql SET search_path = '' AS $$
BEGIN
  IF current_user NOT IN ('trellis_gate', 'trellis_owner') AND NOT NEW.firm_id = ANY (app.firms_of_actor('manager')) AND
    (to_jsonb(NEW) - '{state,reason,started_on,done_on,revision}'::text[]) IS DISTINCT FROM
    (to_jsonb(OLD) - '{state,reason,started_on,done_on,revision}'::text[]) THEN
    RAISE insufficient_privilege USING MESSAGE = 'only a manager changes a measure of the plan';
  END IF;
  RETURN NEW;
END $$;
--> statement-breakpoint
REVOKE ALL ON FUNCTION app.guard_plan_measure() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION app.guard_plan_measure() TO trellis_owner;
--> statement-breakpoint
SET LOCAL ROLE trellis_owner;
--> statement-breakpoint
CREATE TRIGGER guard_plan_measure BEFORE UPDATE ON app.plan_measure
  FOR EACH ROW EXECUTE FUNCTION app.guard_plan_measure();
