CREATE TABLE "app"."audit_entry" (
	"id" uuid PRIMARY KEY NOT NULL,
	"at" timestamp with time zone DEFAULT now() NOT NULL,
	"by_kind" text NOT NULL,
	"by_person_id" uuid,
	"by_role" text,
	"by_name" text DEFAULT '' NOT NULL,
	"act" text NOT NULL,
	"firm_id" uuid,
	"cohort_id" uuid,
	"object_kind" text NOT NULL,
	"object_id" text DEFAULT '' NOT NULL,
	"reason" text DEFAULT '' NOT NULL,
	CONSTRAINT "audit_entry_by_kind" CHECK ("app"."audit_entry"."by_kind" in ('person', 'operator', 'visitor', 'confirmer', 'pulse', 'worker')),
	CONSTRAINT "audit_entry_act" CHECK ("app"."audit_entry"."act" ~ '^[a-z]+[.][a-z-]+$'),
	CONSTRAINT "audit_entry_object" CHECK ("app"."audit_entry"."object_kind" ~ '^[a-z-]+$' and length("app"."audit_entry"."object_id") <= 200),
	CONSTRAINT "audit_entry_reason" CHECK (length("app"."audit_entry"."reason") <= 2000)
);
--> statement-breakpoint
ALTER TABLE "app"."audit_entry" ADD CONSTRAINT "audit_entry_by_person_id_person_id_fk" FOREIGN KEY ("by_person_id") REFERENCES "app"."person"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."audit_entry" ADD CONSTRAINT "audit_entry_firm_id_firm_id_fk" FOREIGN KEY ("firm_id") REFERENCES "app"."firm"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."audit_entry" ADD CONSTRAINT "audit_entry_cohort_id_cohort_id_fk" FOREIGN KEY ("cohort_id") REFERENCES "app"."cohort"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "audit_entry_firm" ON "app"."audit_entry" USING btree ("firm_id","at");--> statement-breakpoint
CREATE INDEX "audit_entry_cohort" ON "app"."audit_entry" USING btree ("cohort_id","at");--> statement-breakpoint
CREATE INDEX "audit_entry_person" ON "app"."audit_entry" USING btree ("by_person_id");--> statement-breakpoint
CREATE INDEX "audit_entry_done_to" ON "app"."audit_entry" USING btree ("object_id") WHERE "app"."audit_entry"."object_kind" = 'person';--> statement-breakpoint
-- Nobody changes or deletes an entry, whatever the login: there is no such policy, and a trigger says so. An erased firm or
-- cohort takes its entries along, and of an erased person only the name goes: both by the database itself, from inside
-- a trigger of the row that is erased.
ALTER TABLE app.audit_entry OWNER TO trellis_owner;
ALTER TABLE app.audit_entry ENABLE ROW LEVEL SECURITY;
ALTER TABLE app.audit_entry FORCE ROW LEVEL SECURITY;
CREATE POLICY operator ON app.audit_entry FOR SELECT TO trellis_owner
  USING ((SELECT current_setting('app.operator', true)) = 'on');
CREATE POLICY gate_inserts ON app.audit_entry FOR INSERT TO trellis_gate WITH CHECK (true);
CREATE POLICY gate_forgets ON app.audit_entry TO trellis_gate USING (pg_trigger_depth() > 0) WITH CHECK (true);
GRANT INSERT, SELECT, UPDATE (object_id) ON app.audit_entry TO trellis_gate;
GRANT SELECT (name) ON app.person TO trellis_gate;
GRANT SELECT ON app.audit_entry TO trellis_app;
--> statement-breakpoint

-- Managers read what was done in their firm. Administrators read what was done in their cohorts; what people of a firm did
-- only where the firm is open there now, because an entry names them.
CREATE POLICY manager_reads ON app.audit_entry FOR SELECT TO trellis_app
  USING (firm_id = ANY ((SELECT app.firms_of_actor('manager'))::uuid[]));
CREATE POLICY administrator_reads ON app.audit_entry FOR SELECT TO trellis_app
  USING (cohort_id = ANY ((SELECT app.cohorts_of_actor())::uuid[])
    AND (firm_id IS NULL OR by_role = 'administrator' OR by_kind = 'operator'
      OR firm_id IN (SELECT m.firm_id FROM app.cohort_membership m
        WHERE m.consent_level = 3 AND m.cohort_id = ANY ((SELECT app.cohorts_of_actor())::uuid[]))));
--> statement-breakpoint

SET LOCAL ROLE trellis_gate;
--> statement-breakpoint
CREATE FUNCTION app.keep_audit() RETURNS trigger LANGUAGE plpgsql SET search_path = '' AS $$
DECLARE kept app.audit_entry := OLD;
BEGIN
  IF TG_OP = 'DELETE' AND pg_trigger_depth() > 1 THEN RETURN OLD; END IF;
  IF TG_OP = 'UPDATE' AND pg_trigger_depth() > 1 THEN
    IF NEW.by_person_id IS NULL THEN kept.by_person_id := NULL; kept.by_name := ''; END IF;
    IF NEW.object_id = '' THEN kept.object_id := ''; END IF;
    RETURN kept;
  END IF;
  RAISE insufficient_privilege USING MESSAGE = 'the audit log is only ever added to';
END $$;
--> statement-breakpoint
-- Adds an entry. Who acts is what the transaction was told; what the person is, is looked up here.
CREATE FUNCTION app.record_audit(p_id uuid, p_act text, p_firm uuid, p_cohort uuid, p_object_kind text, p_object_id text,
  p_reason text, p_as text) RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = '' AS $$
DECLARE
  v_person uuid := app.actor_person();
  v_kind text := CASE WHEN v_person IS NOT NULL THEN 'person'
    WHEN current_setting('app.operator', true) = 'on' THEN 'operator'
    ELSE nullif(current_setting('app.actor', true), '')::jsonb ->> 'kind' END;
  v_role text; v_name text;
BEGIN
  SELECT m.role, m.display_name INTO v_role, v_name FROM app.membership m
  WHERE m.firm_id = p_firm AND m.person_id = v_person;
  IF v_role IS NULL AND p_cohort = ANY (app.cohorts_of_actor()) THEN v_role := 'administrator'; END IF;
  IF v_name IS NULL THEN
    SELECT a.display_name INTO v_name FROM app.cohort_administrator a WHERE a.person_id = v_person LIMIT 1;
  END IF;
  IF v_name IS NULL THEN SELECT p.name INTO v_name FROM app.person p WHERE p.id = v_person; END IF;
  INSERT INTO app.audit_entry (id, by_kind, by_person_id, by_role, by_name, act, firm_id, cohort_id, object_kind, object_id,
    reason)
  VALUES (p_id, v_kind, v_person, coalesce(v_role, p_as), coalesce(v_name, ''), p_act, p_firm, p_cohort, p_object_kind,
    p_object_id, p_reason);
END $$;
--> statement-breakpoint
CREATE FUNCTION app.forget_in_audit() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = '' AS $$
BEGIN
  UPDATE app.audit_entry SET object_id = '' WHERE object_kind = 'person' AND object_id = OLD.id::text;
  RETURN NULL;
END $$;
--> statement-breakpoint
REVOKE ALL ON FUNCTION app.record_audit(uuid, text, uuid, uuid, text, text, text, text), app.forget_in_audit(),
  app.keep_audit() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION app.record_audit(uuid, text, uuid, uuid, text, text, text, text)
  TO trellis_app, trellis_worker, trellis_owner;
GRANT EXECUTE ON FUNCTION app.forget_in_audit(), app.keep_audit() TO trellis_owner;
--> statement-breakpoint
SET LOCAL ROLE trellis_owner;
--> statement-breakpoint
CREATE TRIGGER forget_in_audit AFTER DELETE ON app.person FOR EACH ROW EXECUTE FUNCTION app.forget_in_audit();
CREATE TRIGGER keep_audit BEFORE UPDATE OR DELETE ON app.audit_entry FOR EACH ROW EXECUTE FUNCTION app.keep_audit();
CREATE TRIGGER keep_audit_whole BEFORE TRUNCATE ON app.audit_entry FOR EACH STATEMENT EXECUTE FUNCTION app.keep_audit();
