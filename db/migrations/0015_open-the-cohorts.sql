CREATE TABLE "app"."administrator_invitation" (
	"cohort_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"email" text NOT NULL,
	"locale" text NOT NULL,
	"token_hash" text NOT NULL,
	"invited_by" uuid,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"accepted_at" timestamp with time zone,
	"revoked_at" timestamp with time zone,
	CONSTRAINT "administrator_invitation_cohort_id_id_pk" PRIMARY KEY("cohort_id","id"),
	CONSTRAINT "administrator_invitation_email_lower" CHECK ("app"."administrator_invitation"."email" = lower("app"."administrator_invitation"."email")),
	CONSTRAINT "administrator_invitation_locale" CHECK ("app"."administrator_invitation"."locale" in ('en', 'zh'))
);
--> statement-breakpoint
CREATE TABLE "app"."cohort_event" (
	"cohort_id" uuid NOT NULL,
	"id" uuid DEFAULT gen_random_uuid() NOT NULL,
	"event" text NOT NULL,
	"firm_id" uuid,
	"consent_level" integer,
	"consent_version" integer,
	"detail" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"by_person_id" uuid,
	"at" timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
	CONSTRAINT "cohort_event_cohort_id_id_pk" PRIMARY KEY("cohort_id","id"),
	CONSTRAINT "cohort_event_event" CHECK ("app"."cohort_event"."event" in ('made', 'changed', 'moved', 'administrator-invited', 'administrator-joined', 'administrator-removed', 'firms-invited', 'invitation-revoked', 'firms-reminded', 'firm-joined', 'consent-changed', 'firm-left'))
);
--> statement-breakpoint
CREATE TABLE "app"."cohort_invitation" (
	"cohort_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"firm_name" text NOT NULL,
	"email" text NOT NULL,
	"locale" text NOT NULL,
	"token_hash" text NOT NULL,
	"batch_id" uuid NOT NULL,
	"invited_by" uuid,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"opted_out_at" timestamp with time zone,
	"accepted_at" timestamp with time zone,
	"firm_id" uuid,
	"left_at" timestamp with time zone,
	"revoked_at" timestamp with time zone,
	CONSTRAINT "cohort_invitation_cohort_id_id_pk" PRIMARY KEY("cohort_id","id"),
	CONSTRAINT "cohort_invitation_email_lower" CHECK ("app"."cohort_invitation"."email" = lower("app"."cohort_invitation"."email")),
	CONSTRAINT "cohort_invitation_locale" CHECK ("app"."cohort_invitation"."locale" in ('en', 'zh'))
);
--> statement-breakpoint
CREATE TABLE "app"."cohort_mail" (
	"cohort_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"invitation_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"period" text NOT NULL,
	"asked_by" uuid,
	"asked_at" timestamp with time zone DEFAULT now() NOT NULL,
	"claimed_at" timestamp with time zone,
	"ended_at" timestamp with time zone,
	"outcome" text,
	"problem" text DEFAULT '' NOT NULL,
	CONSTRAINT "cohort_mail_cohort_id_id_pk" PRIMARY KEY("cohort_id","id"),
	CONSTRAINT "cohort_mail_kind" CHECK ("app"."cohort_mail"."kind" in ('invitation', 'reminder')),
	CONSTRAINT "cohort_mail_outcome" CHECK ("app"."cohort_mail"."outcome" in ('sent', 'failed', 'bounced', 'dropped'))
);
--> statement-breakpoint
ALTER TABLE "app"."job" DROP CONSTRAINT "job_kind";--> statement-breakpoint
ALTER TABLE "app"."cohort" ADD COLUMN "instrument_version" text;--> statement-breakpoint
ALTER TABLE "app"."cohort" ADD COLUMN "opens_on" date;--> statement-breakpoint
ALTER TABLE "app"."cohort" ADD COLUMN "closes_on" date;--> statement-breakpoint
ALTER TABLE "app"."cohort" ADD COLUMN "phase_order" text DEFAULT 'free' NOT NULL;--> statement-breakpoint
ALTER TABLE "app"."cohort" ADD COLUMN "minimum_k" integer DEFAULT 5 NOT NULL;--> statement-breakpoint
ALTER TABLE "app"."cohort" ADD COLUMN "consent_text" jsonb;--> statement-breakpoint
ALTER TABLE "app"."cohort" ADD COLUMN "consent_version" integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE "app"."cohort" ADD COLUMN "liaison" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "app"."cohort" ADD COLUMN "remind" text;--> statement-breakpoint
ALTER TABLE "app"."cohort" ADD COLUMN "remind_before_days" integer DEFAULT 14 NOT NULL;--> statement-breakpoint
ALTER TABLE "app"."cohort" ADD COLUMN "remind_every_days" integer DEFAULT 7 NOT NULL;--> statement-breakpoint
ALTER TABLE "app"."cohort_membership" ADD COLUMN "consent_version" integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE "app"."cohort_membership" ADD COLUMN "consent_at" timestamp with time zone DEFAULT now() NOT NULL;--> statement-breakpoint
ALTER TABLE "app"."administrator_invitation" ADD CONSTRAINT "administrator_invitation_cohort_id_cohort_id_fk" FOREIGN KEY ("cohort_id") REFERENCES "app"."cohort"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."administrator_invitation" ADD CONSTRAINT "administrator_invitation_invited_by_person_id_fk" FOREIGN KEY ("invited_by") REFERENCES "app"."person"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."cohort_event" ADD CONSTRAINT "cohort_event_cohort_id_cohort_id_fk" FOREIGN KEY ("cohort_id") REFERENCES "app"."cohort"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."cohort_event" ADD CONSTRAINT "cohort_event_firm_id_firm_id_fk" FOREIGN KEY ("firm_id") REFERENCES "app"."firm"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."cohort_event" ADD CONSTRAINT "cohort_event_by_person_id_person_id_fk" FOREIGN KEY ("by_person_id") REFERENCES "app"."person"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."cohort_invitation" ADD CONSTRAINT "cohort_invitation_cohort_id_cohort_id_fk" FOREIGN KEY ("cohort_id") REFERENCES "app"."cohort"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."cohort_invitation" ADD CONSTRAINT "cohort_invitation_invited_by_person_id_fk" FOREIGN KEY ("invited_by") REFERENCES "app"."person"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."cohort_invitation" ADD CONSTRAINT "cohort_invitation_firm_id_firm_id_fk" FOREIGN KEY ("firm_id") REFERENCES "app"."firm"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."cohort_mail" ADD CONSTRAINT "cohort_mail_asked_by_person_id_fk" FOREIGN KEY ("asked_by") REFERENCES "app"."person"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."cohort_mail" ADD CONSTRAINT "cohort_mail_invitation" FOREIGN KEY ("cohort_id","invitation_id") REFERENCES "app"."cohort_invitation"("cohort_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "administrator_invitation_token_hash_key" ON "app"."administrator_invitation" USING btree ("token_hash");--> statement-breakpoint
CREATE INDEX "cohort_event_at" ON "app"."cohort_event" USING btree ("cohort_id","at");--> statement-breakpoint
CREATE INDEX "cohort_event_firm" ON "app"."cohort_event" USING btree ("firm_id","at");--> statement-breakpoint
CREATE UNIQUE INDEX "cohort_invitation_token_hash_key" ON "app"."cohort_invitation" USING btree ("token_hash");--> statement-breakpoint
CREATE UNIQUE INDEX "cohort_invitation_live_key" ON "app"."cohort_invitation" USING btree ("cohort_id","email") WHERE "app"."cohort_invitation"."revoked_at" is null and "app"."cohort_invitation"."left_at" is null;--> statement-breakpoint
CREATE INDEX "cohort_invitation_firm" ON "app"."cohort_invitation" USING btree ("firm_id");--> statement-breakpoint
CREATE UNIQUE INDEX "cohort_mail_once" ON "app"."cohort_mail" USING btree ("cohort_id","invitation_id","kind","period");--> statement-breakpoint
CREATE INDEX "cohort_mail_waiting" ON "app"."cohort_mail" USING btree ("cohort_id","asked_at") WHERE "app"."cohort_mail"."outcome" is null;--> statement-breakpoint
ALTER TABLE "app"."cohort" ADD CONSTRAINT "cohort_phase_order" CHECK ("app"."cohort"."phase_order" in ('free', 'sequence'));--> statement-breakpoint
ALTER TABLE "app"."cohort" ADD CONSTRAINT "cohort_minimum_k" CHECK ("app"."cohort"."minimum_k" between 5 and 50);--> statement-breakpoint
ALTER TABLE "app"."cohort" ADD CONSTRAINT "cohort_dates" CHECK ("app"."cohort"."closes_on" >= "app"."cohort"."opens_on");--> statement-breakpoint
ALTER TABLE "app"."cohort" ADD CONSTRAINT "cohort_remind" CHECK ("app"."cohort"."remind" in ('not-joined', 'not-started', 'not-submitted'));--> statement-breakpoint
ALTER TABLE "app"."cohort" ADD CONSTRAINT "cohort_remind_days" CHECK ("app"."cohort"."remind_before_days" between 1 and 90 and "app"."cohort"."remind_every_days" between 7 and 60);--> statement-breakpoint
ALTER TABLE "app"."job" ADD CONSTRAINT "job_kind" CHECK ("app"."job"."kind" in ('network', 'mail'));--> statement-breakpoint

-- Who may see and change them. A firm behind an invitation is told to nobody: a name must not meet an unnamed mark.
DO $$
DECLARE t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['cohort_invitation', 'cohort_mail', 'cohort_event', 'administrator_invitation'] LOOP
    EXECUTE format('ALTER TABLE app.%I OWNER TO trellis_owner', t);
    EXECUTE format('ALTER TABLE app.%I ENABLE ROW LEVEL SECURITY', t);
    EXECUTE format('ALTER TABLE app.%I FORCE ROW LEVEL SECURITY', t);
    EXECUTE format('CREATE POLICY operator ON app.%I TO trellis_owner
      USING ((SELECT current_setting(''app.operator'', true)) = ''on'')
      WITH CHECK ((SELECT current_setting(''app.operator'', true)) = ''on'')', t);
    EXECUTE format('CREATE POLICY gate ON app.%I TO trellis_gate USING (true) WITH CHECK (true)', t);
    EXECUTE format('CREATE POLICY administrator_reads ON app.%I FOR SELECT TO trellis_app
      USING (cohort_id = ANY ((SELECT app.cohorts_of_actor())::uuid[]))', t);
  END LOOP;
END $$;
GRANT SELECT, INSERT, UPDATE ON app.cohort_invitation, app.cohort_mail, app.administrator_invitation TO trellis_gate;
GRANT SELECT, INSERT ON app.cohort_event TO trellis_gate;
GRANT INSERT, UPDATE (display_name), DELETE ON app.cohort_administrator TO trellis_gate;
GRANT UPDATE (consent_version) ON app.cohort TO trellis_gate;
GRANT UPDATE (consent_level, consent_version, consent_at), DELETE ON app.cohort_membership TO trellis_gate;
GRANT INSERT ON app.job TO trellis_gate;
CREATE POLICY gate_inserts ON app.job FOR INSERT TO trellis_gate WITH CHECK (kind = 'mail');
--> statement-breakpoint

-- Administrators make, name and set the cohorts below theirs. What firms rely on is kept by a trigger.
GRANT INSERT (id, name, parent_id, liaison, instrument_version, opens_on, closes_on, phase_order, reviewer_required,
  minimum_k, consent_text, remind, remind_before_days, remind_every_days) ON app.cohort TO trellis_app;
GRANT UPDATE (name, parent_id, liaison, instrument_version, opens_on, closes_on, phase_order, reviewer_required,
  minimum_k, consent_text, remind, remind_before_days, remind_every_days) ON app.cohort TO trellis_app;
CREATE POLICY administrator_inserts ON app.cohort FOR INSERT TO trellis_app
  WITH CHECK (parent_id = ANY ((SELECT app.cohorts_of_actor())::uuid[]));
CREATE POLICY administrator_updates ON app.cohort FOR UPDATE TO trellis_app
  USING (id = ANY ((SELECT app.cohorts_of_actor())::uuid[]));
GRANT SELECT (cohort_id, id, firm_name, email, locale, batch_id, invited_by, created_at, opted_out_at, accepted_at,
  left_at, revoked_at), INSERT (cohort_id, id, firm_name, email, locale, token_hash, batch_id, invited_by),
  UPDATE (revoked_at) ON app.cohort_invitation TO trellis_app;
GRANT SELECT, INSERT (cohort_id, id, invitation_id, kind, period, asked_by) ON app.cohort_mail TO trellis_app;
GRANT SELECT, INSERT (cohort_id, event, detail, by_person_id) ON app.cohort_event TO trellis_app;
GRANT SELECT (cohort_id, id, email, locale, invited_by, created_at, expires_at, accepted_at, revoked_at),
  INSERT (cohort_id, id, email, locale, token_hash, invited_by, expires_at), UPDATE (revoked_at)
  ON app.administrator_invitation TO trellis_app;
DO $$
DECLARE t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['cohort_invitation', 'cohort_mail', 'cohort_event', 'administrator_invitation'] LOOP
    EXECUTE format('CREATE POLICY administrator_inserts ON app.%I FOR INSERT TO trellis_app
      WITH CHECK (cohort_id = ANY ((SELECT app.cohorts_of_actor())::uuid[]) AND %I = (SELECT app.actor_person()))', t,
      CASE t WHEN 'cohort_mail' THEN 'asked_by' WHEN 'cohort_event' THEN 'by_person_id' ELSE 'invited_by' END);
  END LOOP;
  FOREACH t IN ARRAY ARRAY['cohort_invitation', 'administrator_invitation'] LOOP
    EXECUTE format('CREATE POLICY administrator_updates ON app.%I FOR UPDATE TO trellis_app
      USING (cohort_id = ANY ((SELECT app.cohorts_of_actor())::uuid[]))', t);
  END LOOP;
END $$;
CREATE POLICY member_reads ON app.cohort_event FOR SELECT TO trellis_app
  USING (firm_id = ANY ((SELECT app.firms_of_actor())::uuid[]));
CREATE POLICY mail_inserts ON app.job FOR INSERT TO trellis_app
  WITH CHECK (kind = 'mail' AND requested_by = (SELECT app.actor_person()) AND firm_id IS NULL
    AND key = cohort_id::text AND cohort_id = ANY ((SELECT app.cohorts_of_actor())::uuid[]));
--> statement-breakpoint

-- The job "mail": its own mails, and through the gate what stands in them.
GRANT SELECT, UPDATE (claimed_at, ended_at, outcome, problem) ON app.cohort_mail TO trellis_worker;
CREATE POLICY mail_keeps ON app.cohort_mail TO trellis_worker
  USING (cohort_id = ANY ((SELECT app.cohorts_of_job('mail'))::uuid[]));
--> statement-breakpoint
SET LOCAL ROLE trellis_gate;
--> statement-breakpoint
-- The cohorts above a cohort, the nearest first. UNION, not UNION ALL: a circle ends.
CREATE FUNCTION app.cohorts_above(p_cohort uuid) RETURNS uuid[]
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = '' AS $$
  WITH RECURSIVE up(id) AS (
    SELECT c.parent_id FROM app.cohort c WHERE c.id = p_cohort
    UNION SELECT c.parent_id FROM app.cohort c JOIN up ON c.id = up.id)
  SELECT coalesce(array_agg(id), '{}') FROM up WHERE id IS NOT NULL
$$;
--> statement-breakpoint
-- A cohort and those below it, for its administrators.
CREATE FUNCTION app.cohorts_below(p_cohort uuid) RETURNS uuid[]
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = '' AS $$
  SELECT CASE WHEN p_cohort = ANY (app.cohorts_of_actor()) THEN app.cohort_tree(ARRAY[p_cohort]) ELSE '{}' END
$$;
--> statement-breakpoint
-- What a firm agreed to cannot be weakened behind its back: k only rises, a new text has a new version, and a cohort
-- with firms moves only to where its own administrators are already. The operator is not asked.
CREATE FUNCTION app.keep_cohort_promises() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = '' AS $$
DECLARE
  v_own uuid[];
  v_joined boolean;
BEGIN
  IF app.actor_person() IS NULL THEN RETURN NEW; END IF;
  IF TG_OP = 'INSERT' THEN
    NEW.is_demo := (SELECT c.is_demo FROM app.cohort c WHERE c.id = NEW.parent_id);
    RETURN NEW;
  END IF;
  v_own := app.cohort_tree(ARRAY[OLD.id]);
  v_joined := EXISTS (SELECT FROM app.cohort_membership m WHERE m.cohort_id = ANY (v_own));
  IF v_joined AND NEW.minimum_k < OLD.minimum_k THEN
    RAISE check_violation USING MESSAGE = 'the minimum only rises once firms have joined';
  END IF;
  IF NEW.consent_text IS DISTINCT FROM OLD.consent_text THEN NEW.consent_version := OLD.consent_version + 1; END IF;
  IF NEW.parent_id IS DISTINCT FROM OLD.parent_id THEN
    IF NEW.parent_id IS NULL OR OLD.parent_id IS NULL OR NEW.parent_id = ANY (v_own)
      OR NOT ARRAY[NEW.parent_id, OLD.parent_id] <@ app.cohorts_of_actor() THEN
      RAISE check_violation USING MESSAGE = 'a cohort moves below another one of the same administrator';
    END IF;
    IF v_joined AND NOT NEW.parent_id = ANY (app.cohorts_above(OLD.id)) THEN
      RAISE check_violation USING MESSAGE = 'a cohort that firms have joined moves up only';
    END IF;
  END IF;
  RETURN NEW;
END $$;
--> statement-breakpoint
-- Whether a firm has joined a cohort or one below it; for its administrators.
CREATE FUNCTION app.cohort_has_firms(p_cohort uuid) RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = '' AS $$
  SELECT p_cohort = ANY (app.cohorts_of_actor())
    AND EXISTS (SELECT FROM app.cohort_membership m WHERE m.cohort_id = ANY (app.cohort_tree(ARRAY[p_cohort])))
$$;
--> statement-breakpoint
-- What an invitation says to whoever holds its link, before he is anybody here.
CREATE FUNCTION app.find_cohort_invitation(p_token_hash text)
RETURNS TABLE (cohort_id uuid, cohort_name jsonb, programme_name jsonb, firm_name text, locale text, liaison text,
  opens_on date, closes_on date, minimum_k integer, consent_text jsonb, consent_version integer, reviewer_required boolean,
  phase_order text, is_demo boolean, opted_out boolean, state text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = '' AS $$
  SELECT c.id, c.name, p.name, i.firm_name, i.locale, c.liaison, c.opens_on, c.closes_on, c.minimum_k, c.consent_text,
    c.consent_version, c.reviewer_required, c.phase_order, c.is_demo, i.opted_out_at IS NOT NULL,
    CASE WHEN i.revoked_at IS NOT NULL THEN 'revoked' WHEN i.accepted_at IS NOT NULL THEN 'used' ELSE 'open' END
  FROM app.cohort_invitation i JOIN app.cohort c ON c.id = i.cohort_id LEFT JOIN app.cohort p ON p.id = c.parent_id
  WHERE i.token_hash = p_token_hash
$$;
--> statement-breakpoint
-- Ends the mails to the holder of the link, or lets them come again.
CREATE FUNCTION app.stop_cohort_mails(p_token_hash text, p_stop boolean) RETURNS boolean
LANGUAGE plpgsql SECURITY DEFINER SET search_path = '' AS $$
BEGIN
  UPDATE app.cohort_invitation i SET opted_out_at = CASE WHEN p_stop THEN coalesce(i.opted_out_at, now()) END
  WHERE i.token_hash = p_token_hash;
  RETURN FOUND;
END $$;
--> statement-breakpoint
-- A firm that the actor manages joins by an invitation, with a level and the version of the text that was read.
CREATE FUNCTION app.join_by_invitation(p_token_hash text, p_firm uuid, p_level integer, p_version integer)
RETURNS TABLE (outcome text, cohort_id uuid) LANGUAGE plpgsql SECURITY DEFINER SET search_path = '' AS $$
DECLARE
  i app.cohort_invitation;
  v_version integer;
BEGIN
  SELECT * INTO i FROM app.cohort_invitation v WHERE v.token_hash = p_token_hash FOR UPDATE;
  IF i.id IS NULL OR i.revoked_at IS NOT NULL THEN RETURN QUERY SELECT 'not-found', NULL::uuid; RETURN; END IF;
  IF NOT p_firm = ANY (app.firms_of_actor('manager')) THEN RETURN QUERY SELECT 'not-yours-to-do', NULL::uuid; RETURN; END IF;
  IF i.accepted_at IS NOT NULL THEN
    RETURN QUERY SELECT CASE WHEN i.firm_id = p_firm AND i.left_at IS NULL THEN 'joined' ELSE 'used' END, i.cohort_id;
    RETURN;
  END IF;
  v_version := (SELECT c.consent_version FROM app.cohort c WHERE c.id = i.cohort_id FOR SHARE);
  IF v_version <> p_version THEN RETURN QUERY SELECT 'text-changed', i.cohort_id; RETURN; END IF;
  INSERT INTO app.cohort_membership AS m (cohort_id, firm_id, consent_level, consent_version)
  VALUES (i.cohort_id, p_firm, p_level, p_version)
  ON CONFLICT ON CONSTRAINT cohort_membership_cohort_id_firm_id_pk DO UPDATE
    SET consent_level = p_level, consent_version = p_version, consent_at = now();
  UPDATE app.cohort_invitation v SET accepted_at = now(), firm_id = p_firm WHERE v.cohort_id = i.cohort_id AND v.id = i.id;
  INSERT INTO app.cohort_event (cohort_id, event, firm_id, consent_level, consent_version, by_person_id)
  VALUES (i.cohort_id, 'firm-joined', p_firm, p_level, p_version, app.actor_person());
  RETURN QUERY SELECT 'joined', i.cohort_id;
END $$;
--> statement-breakpoint
-- Another level, or the same one for a new text.
CREATE FUNCTION app.change_consent(p_cohort uuid, p_firm uuid, p_level integer, p_version integer) RETURNS text
LANGUAGE plpgsql SECURITY DEFINER SET search_path = '' AS $$
DECLARE
  v_version integer := (SELECT c.consent_version FROM app.cohort c WHERE c.id = p_cohort FOR SHARE);
  v_old integer;
BEGIN
  IF NOT p_firm = ANY (app.firms_of_actor('manager')) THEN RETURN 'not-yours-to-do'; END IF;
  SELECT m.consent_level INTO v_old FROM app.cohort_membership m
  WHERE m.cohort_id = p_cohort AND m.firm_id = p_firm FOR UPDATE;
  IF v_old IS NULL THEN RETURN 'not-found'; END IF;
  IF v_version <> p_version THEN RETURN 'text-changed'; END IF;
  UPDATE app.cohort_membership m SET consent_level = p_level, consent_version = p_version, consent_at = now()
  WHERE m.cohort_id = p_cohort AND m.firm_id = p_firm
    AND (m.consent_level <> p_level OR m.consent_version <> p_version);
  IF NOT FOUND THEN RETURN 'unchanged'; END IF;
  INSERT INTO app.cohort_event (cohort_id, event, firm_id, consent_level, consent_version, detail, by_person_id)
  VALUES (p_cohort, 'consent-changed', p_firm, p_level, p_version, jsonb_build_object('from', v_old), app.actor_person());
  RETURN 'changed';
END $$;
--> statement-breakpoint
-- Leaving ends the membership; that it was there stays in the events.
CREATE FUNCTION app.leave_cohort(p_cohort uuid, p_firm uuid) RETURNS text
LANGUAGE plpgsql SECURITY DEFINER SET search_path = '' AS $$
DECLARE v_level integer;
BEGIN
  IF NOT p_firm = ANY (app.firms_of_actor('manager')) THEN RETURN 'not-yours-to-do'; END IF;
  DELETE FROM app.cohort_membership m WHERE m.cohort_id = p_cohort AND m.firm_id = p_firm
  RETURNING m.consent_level INTO v_level;
  IF NOT FOUND THEN RETURN 'not-found'; END IF;
  UPDATE app.cohort_invitation i SET left_at = now()
  WHERE i.cohort_id = p_cohort AND i.firm_id = p_firm AND i.left_at IS NULL;
  INSERT INTO app.cohort_event (cohort_id, event, firm_id, consent_level, by_person_id)
  VALUES (p_cohort, 'firm-left', p_firm, v_level, app.actor_person());
  RETURN 'left';
END $$;
--> statement-breakpoint
-- What an invitation to run a cohort says to whoever holds its link.
CREATE FUNCTION app.find_administration(p_token_hash text)
RETURNS TABLE (cohort_name jsonb, email text, locale text, invited_by text, state text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = '' AS $$
  SELECT c.name, i.email, i.locale, coalesce((SELECT max(a.display_name) FROM app.cohort_administrator a
      WHERE a.person_id = i.invited_by), ''),
    CASE WHEN i.revoked_at IS NOT NULL THEN 'revoked' WHEN i.accepted_at IS NOT NULL THEN 'used'
         WHEN i.expires_at <= now() THEN 'expired' ELSE 'open' END
  FROM app.administrator_invitation i JOIN app.cohort c ON c.id = i.cohort_id WHERE i.token_hash = p_token_hash
$$;
--> statement-breakpoint
-- Makes the acting person an administrator, if the invitation went to his address. A replay gives the same answer.
CREATE FUNCTION app.accept_administration(p_token_hash text, p_display_name text)
RETURNS TABLE (outcome text, cohort_id uuid) LANGUAGE plpgsql SECURITY DEFINER SET search_path = '' AS $$
DECLARE
  i app.administrator_invitation;
  v_email text := (SELECT p.email FROM app.person p WHERE p.id = app.actor_person());
  v_is boolean;
BEGIN
  SELECT * INTO i FROM app.administrator_invitation v WHERE v.token_hash = p_token_hash FOR UPDATE;
  IF i.id IS NULL OR v_email IS NULL THEN RETURN QUERY SELECT 'not-found', NULL::uuid; RETURN; END IF;
  IF i.email <> v_email THEN RETURN QUERY SELECT 'other-address', NULL::uuid; RETURN; END IF;
  v_is := EXISTS (SELECT FROM app.cohort_administrator a
    WHERE a.cohort_id = i.cohort_id AND a.person_id = app.actor_person());
  IF i.revoked_at IS NOT NULL OR (i.accepted_at IS NOT NULL AND NOT v_is)
    OR (i.accepted_at IS NULL AND i.expires_at <= now()) THEN
    RETURN QUERY SELECT 'ended', NULL::uuid; RETURN;
  END IF;
  IF NOT v_is THEN
    INSERT INTO app.cohort_administrator (cohort_id, person_id, display_name)
    VALUES (i.cohort_id, app.actor_person(), p_display_name);
    INSERT INTO app.cohort_event (cohort_id, event, by_person_id)
    VALUES (i.cohort_id, 'administrator-joined', app.actor_person());
  END IF;
  UPDATE app.administrator_invitation v SET accepted_at = coalesce(v.accepted_at, now())
  WHERE v.cohort_id = i.cohort_id AND v.id = i.id;
  RETURN QUERY SELECT 'accepted', i.cohort_id;
END $$;
--> statement-breakpoint
-- Removes an administrator of a cohort the actor runs. Somebody stays who runs it, here or above; all rows that could
-- be that somebody are locked, so that two cannot remove each other.
CREATE FUNCTION app.remove_administrator(p_cohort uuid, p_person uuid) RETURNS text
LANGUAGE plpgsql SECURITY DEFINER SET search_path = '' AS $$
DECLARE v_all integer;
BEGIN
  SELECT count(*) INTO v_all FROM (SELECT a.person_id FROM app.cohort_administrator a
    WHERE a.cohort_id = p_cohort OR a.cohort_id = ANY (app.cohorts_above(p_cohort))
    ORDER BY a.cohort_id, a.person_id FOR UPDATE) l;
  IF NOT p_cohort = ANY (app.cohorts_of_actor()) THEN RETURN 'not-yours-to-do'; END IF;
  IF v_all = 1 THEN RETURN 'last-administrator'; END IF;
  DELETE FROM app.cohort_administrator a WHERE a.cohort_id = p_cohort AND a.person_id = p_person;
  IF NOT FOUND THEN RETURN 'not-found'; END IF;
  INSERT INTO app.cohort_event (cohort_id, event, by_person_id) VALUES (p_cohort, 'administrator-removed', app.actor_person());
  RETURN 'removed';
END $$;
--> statement-breakpoint
-- How far each firm of a cohort and of those below it is. Progress is told at every level of consent; a name only if the
-- administrator gave it, or the firm is open. Which firm it is, is never told.
CREATE FUNCTION app.progress_of_firms(p_cohorts uuid[])
RETURNS TABLE (cohort_id uuid, invitation_id uuid, name text, locale text, email text, invited_at timestamptz,
  joined_at timestamptz, stage text, submitted integer, accepted integer, mail text, mailed_at timestamptz, problem text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = '' AS $$
  WITH cohorts AS MATERIALIZED (
    SELECT c.id, extract(year FROM coalesce(c.opens_on, '2000-01-01'::date))::integer AS from_cycle
    FROM app.cohort c WHERE c.id = ANY (p_cohorts)),
  latest AS MATERIALIZED (
    SELECT DISTINCT ON (m.cohort_id, m.firm_id) m.cohort_id, m.firm_id, m.joined_at, m.consent_level, a.id AS assessment_id
    FROM app.cohort_membership m JOIN cohorts c ON c.id = m.cohort_id
    LEFT JOIN app.assessment a ON a.firm_id = m.firm_id AND a.cycle >= c.from_cycle
    ORDER BY m.cohort_id, m.firm_id, a.cycle DESC),
  phases AS MATERIALIZED (
    SELECT p.firm_id, p.assessment_id, count(*) FILTER (WHERE p.state IN ('submitted', 'accepted'))::integer AS submitted,
      count(*) FILTER (WHERE p.state = 'accepted')::integer AS accepted,
      count(*) FILTER (WHERE p.state NOT IN ('open', 'locked'))::integer AS moved
    FROM app.assessment_phase p WHERE (p.firm_id, p.assessment_id) IN (SELECT l.firm_id, l.assessment_id FROM latest l)
    GROUP BY p.firm_id, p.assessment_id),
  member AS MATERIALIZED (
    SELECT l.cohort_id, l.firm_id, l.joined_at, l.consent_level, coalesce(p.submitted, 0) AS submitted,
      coalesce(p.accepted, 0) AS accepted,
      CASE
        WHEN p.accepted = 4 AND EXISTS (SELECT FROM app.result r WHERE r.firm_id = l.firm_id
          AND r.assessment_id = l.assessment_id AND r.superseded_at IS NULL) THEN 'frozen'
        WHEN p.accepted = 4 THEN 'reviewed'
        WHEN p.submitted = 4 THEN 'submitted'
        WHEN p.moved > 0 OR EXISTS (SELECT FROM app.answer w WHERE w.firm_id = l.firm_id
          AND w.assessment_id = l.assessment_id AND (w.dont_know OR w.level IS NOT NULL)) THEN 'started'
        ELSE 'joined' END AS stage
    FROM latest l LEFT JOIN phases p ON p.firm_id = l.firm_id AND p.assessment_id = l.assessment_id),
  last_mail AS MATERIALIZED (
    SELECT DISTINCT ON (k.cohort_id, k.invitation_id) k.cohort_id, k.invitation_id, coalesce(k.outcome, 'waiting') AS state,
      coalesce(k.ended_at, k.asked_at) AS at, k.problem
    FROM app.cohort_mail k JOIN cohorts c ON c.id = k.cohort_id
    WHERE k.outcome IS DISTINCT FROM 'dropped' ORDER BY k.cohort_id, k.invitation_id, k.asked_at DESC, k.id DESC)
  SELECT i.cohort_id, i.id, i.firm_name, i.locale, i.email, i.created_at, m.joined_at, coalesce(m.stage, 'invited'),
    coalesce(m.submitted, 0), coalesce(m.accepted, 0),
    CASE WHEN i.revoked_at IS NOT NULL THEN 'revoked' WHEN i.left_at IS NOT NULL THEN 'left'
      WHEN i.opted_out_at IS NOT NULL THEN 'opted-out' ELSE coalesce(k.state, 'waiting') END,
    k.at, coalesce(k.problem, '')
  FROM app.cohort_invitation i JOIN cohorts c ON c.id = i.cohort_id
  LEFT JOIN member m ON m.cohort_id = i.cohort_id AND m.firm_id = i.firm_id AND i.left_at IS NULL
  LEFT JOIN last_mail k ON k.cohort_id = i.cohort_id AND k.invitation_id = i.id
  UNION ALL
  SELECT m.cohort_id, NULL, CASE WHEN m.consent_level = 3 THEN f.name ELSE '' END, f.locale, '', NULL, m.joined_at, m.stage,
    m.submitted, m.accepted, 'sent', NULL, ''
  FROM member m JOIN app.firm f ON f.id = m.firm_id
  WHERE NOT EXISTS (SELECT FROM app.cohort_invitation i
    WHERE i.cohort_id = m.cohort_id AND i.firm_id = m.firm_id AND i.left_at IS NULL)
$$;
--> statement-breakpoint
-- The same for an administrator.
CREATE FUNCTION app.cohort_firms(p_cohort uuid)
RETURNS TABLE (cohort_id uuid, invitation_id uuid, name text, locale text, email text, invited_at timestamptz,
  joined_at timestamptz, stage text, submitted integer, accepted integer, mail text, mailed_at timestamptz, problem text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = '' AS $$
  SELECT * FROM app.progress_of_firms(app.cohorts_below(p_cohort))
$$;
--> statement-breakpoint
-- Who has not come so far, had a mail that arrived, and none within the last week.
CREATE FUNCTION app.to_remind(p_cohorts uuid[], p_target text, p_now timestamptz)
RETURNS TABLE (cohort_id uuid, invitation_id uuid, name text, stage text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = '' AS $$
  SELECT f.cohort_id, f.invitation_id, f.name, f.stage FROM app.progress_of_firms(p_cohorts) f
  WHERE f.invitation_id IS NOT NULL AND f.mail = 'sent' AND f.mailed_at <= p_now - interval '7 days'
    AND f.stage = ANY (CASE p_target WHEN 'not-joined' THEN ARRAY['invited'] WHEN 'not-started' THEN ARRAY['invited', 'joined']
      ELSE ARRAY['invited', 'joined', 'started'] END)
$$;
--> statement-breakpoint
CREATE FUNCTION app.due_reminders(p_cohort uuid, p_target text, p_now timestamptz)
RETURNS TABLE (cohort_id uuid, invitation_id uuid, name text, stage text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = '' AS $$
  SELECT * FROM app.to_remind(app.cohorts_below(p_cohort), p_target, p_now)
$$;
--> statement-breakpoint
-- Asks for the reminders that rules make due, each firm once a period; and for a job wherever mails wait without one.
CREATE FUNCTION app.ask_cohort_mails(p_now timestamptz) RETURNS integer
LANGUAGE plpgsql SECURITY DEFINER SET search_path = '' AS $$
DECLARE v_asked integer;
BEGIN
  INSERT INTO app.cohort_mail (cohort_id, id, invitation_id, kind, period, asked_at)
  SELECT r.cohort_id, gen_random_uuid(), r.invitation_id, 'reminder', 'rule ' || d.begins, p_now
  FROM app.cohort c
  CROSS JOIN LATERAL (SELECT (p_now AT TIME ZONE 'Asia/Shanghai')::date AS today) t
  CROSS JOIN LATERAL (SELECT c.closes_on - c.remind_before_days AS first) w
  CROSS JOIN LATERAL (SELECT w.first + (t.today - w.first) / c.remind_every_days * c.remind_every_days AS begins) d
  CROSS JOIN LATERAL app.to_remind(ARRAY[c.id], c.remind, p_now) r
  WHERE c.remind IS NOT NULL AND t.today BETWEEN w.first AND c.closes_on
  ON CONFLICT DO NOTHING;
  GET DIAGNOSTICS v_asked = ROW_COUNT;
  INSERT INTO app.job (id, kind, key, cohort_id)
  SELECT gen_random_uuid(), 'mail', k.cohort_id::text, k.cohort_id
  FROM (SELECT DISTINCT w.cohort_id FROM app.cohort_mail w WHERE w.outcome IS NULL) k
  WHERE NOT EXISTS (SELECT FROM app.job j WHERE j.kind = 'mail' AND (j.state IN ('waiting', 'running')
      OR (j.state = 'failed' AND j.ended_at > p_now - interval '10 minutes'))
    AND k.cohort_id = ANY (app.cohort_tree(ARRAY[j.cohort_id])))
  ON CONFLICT DO NOTHING;
  RETURN v_asked;
END $$;
--> statement-breakpoint
-- Claims the next mail of the job's cohort; of several workers each mail has one. What is not needed any more is dropped.
CREATE FUNCTION app.claim_cohort_mail()
RETURNS TABLE (cohort_id uuid, mail_id uuid, kind text, invitation_id uuid, firm_name text, email text, locale text,
  cohort_name jsonb, liaison text, closes_on date, is_joined boolean, submitted integer)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = '' AS $$
DECLARE
  k app.cohort_mail;
  i app.cohort_invitation;
  v_submitted integer;
BEGIN
  LOOP
    SELECT * INTO k FROM app.cohort_mail w
    WHERE w.cohort_id = ANY (app.cohorts_of_job('mail')) AND w.outcome IS NULL AND w.claimed_at IS NULL
    ORDER BY w.asked_at, w.id LIMIT 1 FOR UPDATE SKIP LOCKED;
    IF k.id IS NULL THEN RETURN; END IF;
    SELECT * INTO i FROM app.cohort_invitation v WHERE v.cohort_id = k.cohort_id AND v.id = k.invitation_id FOR SHARE;
    v_submitted := (SELECT count(*) FROM app.cohort_membership m
      JOIN LATERAL (SELECT a.id FROM app.assessment a JOIN app.cohort c ON c.id = m.cohort_id
        WHERE a.firm_id = m.firm_id AND a.cycle >= extract(year FROM coalesce(c.opens_on, '2000-01-01'::date))
        ORDER BY a.cycle DESC LIMIT 1) a ON true
      JOIN app.assessment_phase p ON p.firm_id = m.firm_id AND p.assessment_id = a.id AND p.state IN ('submitted', 'accepted')
      WHERE m.cohort_id = i.cohort_id AND m.firm_id = i.firm_id);
    IF i.revoked_at IS NOT NULL OR i.left_at IS NOT NULL OR i.opted_out_at IS NOT NULL
      OR (k.kind = 'invitation' AND i.accepted_at IS NOT NULL) OR v_submitted = 4 THEN
      UPDATE app.cohort_mail w SET outcome = 'dropped', ended_at = now() WHERE w.cohort_id = k.cohort_id AND w.id = k.id;
      CONTINUE;
    END IF;
    UPDATE app.cohort_mail w SET claimed_at = now() WHERE w.cohort_id = k.cohort_id AND w.id = k.id;
    RETURN QUERY SELECT k.cohort_id, k.id, k.kind, i.id, i.firm_name, i.email, i.locale, c.name, c.liaison, c.closes_on,
      i.accepted_at IS NOT NULL, v_submitted FROM app.cohort c WHERE c.id = k.cohort_id;
    RETURN;
  END LOOP;
END $$;
--> statement-breakpoint
REVOKE ALL ON FUNCTION app.cohorts_above(uuid), app.cohorts_below(uuid), app.keep_cohort_promises(), app.cohort_has_firms(uuid),
  app.find_cohort_invitation(text), app.stop_cohort_mails(text, boolean),
  app.join_by_invitation(text, uuid, integer, integer), app.change_consent(uuid, uuid, integer, integer),
  app.leave_cohort(uuid, uuid), app.find_administration(text), app.accept_administration(text, text),
  app.remove_administrator(uuid, uuid), app.progress_of_firms(uuid[]), app.cohort_firms(uuid),
  app.to_remind(uuid[], text, timestamptz), app.due_reminders(uuid, text, timestamptz), app.ask_cohort_mails(timestamptz),
  app.claim_cohort_mail() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION app.find_cohort_invitation(text), app.stop_cohort_mails(text, boolean),
  app.find_administration(text) TO trellis_auth;
GRANT EXECUTE ON FUNCTION app.cohort_has_firms(uuid), app.cohorts_below(uuid), app.join_by_invitation(text, uuid, integer, integer),
  app.change_consent(uuid, uuid, integer, integer), app.leave_cohort(uuid, uuid), app.accept_administration(text, text),
  app.remove_administrator(uuid, uuid), app.cohort_firms(uuid), app.due_reminders(uuid, text, timestamptz) TO trellis_app;
GRANT EXECUTE ON FUNCTION app.ask_cohort_mails(timestamptz), app.claim_cohort_mail() TO trellis_worker;
GRANT EXECUTE ON FUNCTION app.keep_cohort_promises() TO trellis_owner;
--> statement-breakpoint
SET LOCAL ROLE trellis_owner;
--> statement-breakpoint
CREATE TRIGGER cohort_promises BEFORE INSERT OR UPDATE ON app.cohort
  FOR EACH ROW EXECUTE FUNCTION app.keep_cohort_promises();
