CREATE TABLE "app"."session" (
	"id" uuid PRIMARY KEY NOT NULL,
	"person_id" uuid NOT NULL,
	"token_hash" text NOT NULL,
	"method" text NOT NULL,
	"device" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"last_used_at" timestamp with time zone DEFAULT now() NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	CONSTRAINT "session_method" CHECK ("app"."session"."method" in ('code', 'password', 'demo'))
);
--> statement-breakpoint
DROP INDEX "app"."sign_in_code_live_key";--> statement-breakpoint
DELETE FROM "app"."sign_in_code";--> statement-breakpoint
ALTER TABLE "app"."sign_in_code" ADD COLUMN "browser_hash" text NOT NULL;--> statement-breakpoint
ALTER TABLE "app"."session" ADD CONSTRAINT "session_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "app"."person"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "session_token_hash_key" ON "app"."session" USING btree ("token_hash");--> statement-breakpoint
CREATE INDEX "session_person" ON "app"."session" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "session_expires" ON "app"."session" USING btree ("expires_at");--> statement-breakpoint
CREATE UNIQUE INDEX "sign_in_code_live_key" ON "app"."sign_in_code" USING btree ("email","purpose","browser_hash") WHERE "app"."sign_in_code"."used_at" is null;--> statement-breakpoint
ALTER TABLE "app"."person" DROP COLUMN "session_version";
--> statement-breakpoint
-- Sessions belong to the sign-in. The gate looks whether one is alive, notes its use, and ends those of an administrator.
ALTER TABLE app.session OWNER TO trellis_owner;
ALTER TABLE app.session ENABLE ROW LEVEL SECURITY;
ALTER TABLE app.session FORCE ROW LEVEL SECURITY;
CREATE POLICY operator ON app.session TO trellis_owner
  USING ((SELECT current_setting('app.operator', true)) = 'on')
  WITH CHECK ((SELECT current_setting('app.operator', true)) = 'on');
CREATE POLICY sign_in ON app.session TO trellis_auth USING (true) WITH CHECK (true);
CREATE POLICY gate ON app.session TO trellis_gate USING (true) WITH CHECK (true);
GRANT SELECT, INSERT, DELETE ON app.session TO trellis_auth;
GRANT SELECT, DELETE, UPDATE (last_used_at) ON app.session TO trellis_gate;
-- What happened to an account is read by whose it is.
CREATE POLICY own_account ON app.audit_entry FOR SELECT TO trellis_app
  USING (by_person_id = (SELECT app.actor_person()) AND object_kind = 'person' AND firm_id IS NULL AND cohort_id IS NULL);
--> statement-breakpoint
SET LOCAL ROLE trellis_gate;
--> statement-breakpoint
DROP FUNCTION app.enter(jsonb);
--> statement-breakpoint
-- Sets the actor for this transaction, and says whether he may enter: a person with a session only while its row lives.
-- The use is noted once an hour, by one of those who enter at once; nobody waits for it.
CREATE FUNCTION app.enter(p_actor jsonb) RETURNS boolean
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE v_id uuid; v_used timestamptz;
BEGIN
  IF p_actor ? 'session' THEN
    SELECT s.id, s.last_used_at INTO v_id, v_used FROM app.session s
    WHERE s.token_hash = p_actor ->> 'session' AND s.person_id = (p_actor ->> 'personId')::uuid
      AND s.expires_at > now() AND s.last_used_at > now() - interval '14 days';
    IF NOT FOUND THEN RETURN false; END IF;
    IF v_used < now() - interval '1 hour' THEN
      UPDATE app.session SET last_used_at = now()
      WHERE id = (SELECT s.id FROM app.session s WHERE s.id = v_id FOR UPDATE SKIP LOCKED);
    END IF;
  END IF;
  PERFORM set_config('app.actor', (p_actor - 'session')::text, true);
  RETURN true;
END $$;
--> statement-breakpoint
-- Signs an administrator of the cohort out everywhere; whoever could remove him may.
CREATE OR REPLACE FUNCTION app.end_administrator_sessions(p_cohort uuid, p_person uuid) RETURNS boolean
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  IF NOT p_cohort = ANY (app.cohorts_of_actor()) OR NOT EXISTS (SELECT FROM app.cohort_administrator a
    WHERE a.cohort_id = p_cohort AND a.person_id = p_person) THEN RETURN false; END IF;
  DELETE FROM app.session s WHERE s.person_id = p_person;
  RETURN true;
END $$;
--> statement-breakpoint
-- Notes in the audit log what the sign-in did for a person. He is nobody's actor then; the acts are those of an account.
CREATE FUNCTION app.note_account(p_id uuid, p_person uuid, p_act text, p_reason text) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  IF p_act NOT LIKE 'account.%' THEN RAISE invalid_parameter_value USING MESSAGE = 'not an act of an account'; END IF;
  INSERT INTO app.audit_entry (id, by_kind, by_person_id, by_name, act, object_kind, object_id, reason)
  SELECT p_id, 'person', p.id, p.name, p_act, 'person', p.id::text, p_reason FROM app.person p WHERE p.id = p_person;
END $$;
--> statement-breakpoint
REVOKE ALL ON FUNCTION app.enter(jsonb), app.note_account(uuid, uuid, text, text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION app.enter(jsonb) TO trellis_app, trellis_worker;
GRANT EXECUTE ON FUNCTION app.note_account(uuid, uuid, text, text) TO trellis_auth;
--> statement-breakpoint
SET LOCAL ROLE trellis_owner;
