CREATE TABLE "app"."access_log" (
	"firm_id" uuid NOT NULL,
	"id" uuid DEFAULT gen_random_uuid() NOT NULL,
	"engagement_id" uuid NOT NULL,
	"at" timestamp with time zone DEFAULT now() NOT NULL,
	"view" text NOT NULL,
	"subjects" text[] DEFAULT '{}' NOT NULL,
	"transaction_id" text DEFAULT pg_current_xact_id()::text NOT NULL,
	CONSTRAINT "access_log_firm_id_id_pk" PRIMARY KEY("firm_id","id"),
	CONSTRAINT "access_log_view" CHECK ("app"."access_log"."view" in ('portfolio', 'overview', 'position', 'answers', 'result', 'records', 'file', 'plan', 'pulse-figures', 'rating', 'review', 'calibration', 'compare', 'benchmark', 'notes', 'export', 'print'))
);
--> statement-breakpoint
CREATE TABLE "app"."consultant" (
	"person_id" uuid PRIMARY KEY NOT NULL,
	"display_name" text NOT NULL,
	"organisation" text DEFAULT '' NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "app"."engagement" (
	"firm_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"consultant_id" uuid,
	"email" text,
	"asked_by" text NOT NULL,
	"scope" text[] NOT NULL,
	"may_review" boolean DEFAULT false NOT NULL,
	"blind_until_rated" boolean DEFAULT true NOT NULL,
	"message" text DEFAULT '' NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"starts_at" timestamp with time zone,
	"ends_at" timestamp with time zone NOT NULL,
	"granted_at" timestamp with time zone,
	"granted_by" uuid,
	"accepted_at" timestamp with time zone,
	"revoked_at" timestamp with time zone,
	"revoked_by" text,
	"declined_at" timestamp with time zone,
	CONSTRAINT "engagement_firm_id_id_pk" PRIMARY KEY("firm_id","id"),
	CONSTRAINT "engagement_id_key" UNIQUE("id"),
	CONSTRAINT "engagement_asked_by" CHECK ("app"."engagement"."asked_by" in ('firm', 'consultant')),
	CONSTRAINT "engagement_revoked_by" CHECK ("app"."engagement"."revoked_by" in ('firm', 'consultant')),
	CONSTRAINT "engagement_email_lower" CHECK ("app"."engagement"."email" = lower("app"."engagement"."email")),
	CONSTRAINT "engagement_scope" CHECK ("app"."engagement"."scope" <@ array['position', 'answers', 'results', 'records', 'plan', 'pulse-figures'])
);
--> statement-breakpoint
CREATE TABLE "app"."engagement_code" (
	"firm_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"code_hash" text NOT NULL,
	"made_by" uuid,
	"made_at" timestamp with time zone DEFAULT now() NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"used_at" timestamp with time zone,
	"revoked_at" timestamp with time zone,
	CONSTRAINT "engagement_code_firm_id_id_pk" PRIMARY KEY("firm_id","id")
);
--> statement-breakpoint
ALTER TABLE "app"."access_log" ADD CONSTRAINT "access_log_engagement_fk" FOREIGN KEY ("firm_id","engagement_id") REFERENCES "app"."engagement"("firm_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."consultant" ADD CONSTRAINT "consultant_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "app"."person"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."engagement" ADD CONSTRAINT "engagement_firm_id_firm_id_fk" FOREIGN KEY ("firm_id") REFERENCES "app"."firm"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."engagement" ADD CONSTRAINT "engagement_consultant_id_consultant_person_id_fk" FOREIGN KEY ("consultant_id") REFERENCES "app"."consultant"("person_id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."engagement" ADD CONSTRAINT "engagement_granted_by_person_id_fk" FOREIGN KEY ("granted_by") REFERENCES "app"."person"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."engagement_code" ADD CONSTRAINT "engagement_code_firm_id_firm_id_fk" FOREIGN KEY ("firm_id") REFERENCES "app"."firm"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."engagement_code" ADD CONSTRAINT "engagement_code_made_by_person_id_fk" FOREIGN KEY ("made_by") REFERENCES "app"."person"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "access_log_at" ON "app"."access_log" USING btree ("firm_id","at");--> statement-breakpoint
CREATE INDEX "access_log_engagement" ON "app"."access_log" USING btree ("engagement_id","at");--> statement-breakpoint
CREATE INDEX "engagement_consultant" ON "app"."engagement" USING btree ("consultant_id");--> statement-breakpoint
CREATE INDEX "engagement_email" ON "app"."engagement" USING btree ("email");--> statement-breakpoint
CREATE UNIQUE INDEX "engagement_code_hash_key" ON "app"."engagement_code" USING btree ("code_hash");--> statement-breakpoint
CREATE UNIQUE INDEX "engagement_code_open_key" ON "app"."engagement_code" USING btree ("firm_id") WHERE "app"."engagement_code"."used_at" is null and "app"."engagement_code"."revoked_at" is null;
--> statement-breakpoint
DO $$
DECLARE t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['consultant', 'engagement', 'engagement_code', 'access_log'] LOOP
    EXECUTE format('ALTER TABLE app.%I OWNER TO trellis_owner', t);
    EXECUTE format('ALTER TABLE app.%I ENABLE ROW LEVEL SECURITY', t);
    EXECUTE format('ALTER TABLE app.%I FORCE ROW LEVEL SECURITY', t);
    EXECUTE format('CREATE POLICY operator ON app.%I TO trellis_owner
      USING ((SELECT current_setting(''app.operator'', true)) = ''on'')
      WITH CHECK ((SELECT current_setting(''app.operator'', true)) = ''on'')', t);
    EXECUTE format('CREATE POLICY gate ON app.%I TO trellis_gate USING (true) WITH CHECK (true)', t);
  END LOOP;
END $$;
GRANT SELECT, INSERT, UPDATE ON app.consultant, app.engagement TO trellis_gate;
GRANT SELECT, UPDATE (used_at) ON app.engagement_code TO trellis_gate;
-- nobody changes or deletes a line of the log
GRANT SELECT, INSERT ON app.access_log TO trellis_gate;
--> statement-breakpoint
SET LOCAL ROLE trellis_gate;
--> statement-breakpoint
CREATE FUNCTION app.actor_email() RETURNS text LANGUAGE sql STABLE SECURITY DEFINER SET search_path = '' AS $$
  SELECT p.email FROM app.person p WHERE p.id = app.actor_person()
$$;
--> statement-breakpoint
-- The clock is the statement's, not the transaction's: what is over, is over for the next statement of an open tab.
CREATE FUNCTION app.engagement_is_active(e app.engagement) RETURNS boolean LANGUAGE sql STABLE SET search_path = '' AS $$
  SELECT e.granted_at IS NOT NULL AND e.accepted_at IS NOT NULL AND e.revoked_at IS NULL AND e.declined_at IS NULL
    AND statement_timestamp() < e.ends_at
$$;
--> statement-breakpoint
-- The active engagement of the actor with a firm: one row, or none.
CREATE FUNCTION app.engagement_of_actor(p_firm uuid) RETURNS SETOF app.engagement
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = '' AS $$
  SELECT e.* FROM app.engagement e
  WHERE e.firm_id = p_firm AND e.consultant_id = app.actor_person() AND app.engagement_is_active(e)
  ORDER BY e.granted_at DESC, e.id DESC LIMIT 1
$$;
--> statement-breakpoint
-- Firms that the actor is engaged by at this moment, with this in the scope; without a scope: whatever it is.
CREATE FUNCTION app.firms_engaged(p_scope text DEFAULT NULL) RETURNS uuid[]
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = '' AS $$
  SELECT coalesce(array_agg(DISTINCT e.firm_id), '{}') FROM app.engagement e
  WHERE e.consultant_id = app.actor_person() AND app.engagement_is_active(e)
    AND (p_scope IS NULL OR p_scope = ANY (e.scope))
$$;
--> statement-breakpoint
-- Of these, the firms whose access log already has a line of this very transaction. Every policy for consultants asks
-- this one: a read that was not logged sees nothing, so that logging cannot be forgotten.
CREATE FUNCTION app.firms_viewed(p_scope text DEFAULT NULL) RETURNS uuid[]
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = '' AS $$
  SELECT coalesce(array_agg(DISTINCT e.firm_id), '{}')
  FROM app.engagement e
  JOIN app.access_log l ON l.engagement_id = e.id AND l.at = now()
    AND l.transaction_id = pg_current_xact_id_if_assigned()::text
  WHERE e.consultant_id = app.actor_person() AND app.engagement_is_active(e)
    AND (p_scope IS NULL OR p_scope = ANY (e.scope))
$$;
--> statement-breakpoint
-- Writes a line for each of these firms that is open to the actor, and tells which: from here on this transaction reads.
CREATE FUNCTION app.log_view(p_firms uuid[], p_view text, p_subjects text[] DEFAULT '{}') RETURNS uuid[]
LANGUAGE sql SECURITY DEFINER SET search_path = '' AS $$
  WITH logged AS (
    INSERT INTO app.access_log (firm_id, engagement_id, view, subjects)
    SELECT e.firm_id, e.id, p_view, p_subjects
    FROM unnest(p_firms) AS f(id) CROSS JOIN LATERAL app.engagement_of_actor(f.id) e
    RETURNING firm_id
  )
  SELECT coalesce(array_agg(firm_id), '{}') FROM logged
$$;
--> statement-breakpoint
-- Whether the actor may see what the firm says of itself in this assessment. Under a blind engagement: not in the latest.
CREATE FUNCTION app.sees_self_scores(p_firm uuid, p_assessment uuid) RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = '' AS $$
  SELECT NOT EXISTS (
    SELECT FROM app.engagement_of_actor(p_firm) e WHERE e.blind_until_rated
      AND p_assessment = (SELECT a.id FROM app.assessment a WHERE a.firm_id = p_firm ORDER BY a.cycle DESC LIMIT 1))
$$;
--> statement-breakpoint
-- All engagements of the actor and the offers to his address, with the name of the firm and nothing else of it.
CREATE FUNCTION app.engagements_of_actor() RETURNS TABLE (firm_id uuid, id uuid, firm_name text, is_demo boolean)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = '' AS $$
  SELECT e.firm_id, e.id, f.name, f.is_demo FROM app.engagement e JOIN app.firm f ON f.id = e.firm_id
  WHERE e.consultant_id = app.actor_person() OR (e.consultant_id IS NULL AND e.email = app.actor_email())
$$;
--> statement-breakpoint
CREATE FUNCTION app.name_consultant(p_name text, p_organisation text) RETURNS void
LANGUAGE sql SECURITY DEFINER SET search_path = '' AS $$
  INSERT INTO app.consultant (person_id, display_name, organisation) VALUES (app.actor_person(), p_name, p_organisation)
  ON CONFLICT (person_id) DO UPDATE SET display_name = excluded.display_name, organisation = excluded.organisation
$$;
--> statement-breakpoint
-- There is one active engagement between a firm and a consultant: a new one takes the place of the one before.
CREATE FUNCTION app.end_former_engagements(p_firm uuid, p_id uuid, p_consultant uuid) RETURNS void
LANGUAGE sql SECURITY DEFINER SET search_path = '' AS $$
  UPDATE app.engagement e SET revoked_at = statement_timestamp(), revoked_by = 'firm'
  WHERE e.firm_id = p_firm AND e.id <> p_id AND e.consultant_id = p_consultant AND app.engagement_is_active(e)
$$;
--> statement-breakpoint
-- Takes an offer that went to the actor's address. A replay gives the same answer.
CREATE FUNCTION app.accept_engagement(p_firm uuid, p_id uuid, p_name text, p_organisation text) RETURNS text
LANGUAGE plpgsql SECURITY DEFINER SET search_path = '' AS $$
DECLARE e app.engagement;
BEGIN
  SELECT * INTO e FROM app.engagement o WHERE o.firm_id = p_firm AND o.id = p_id FOR UPDATE;
  IF e.id IS NULL OR app.actor_person() IS NULL OR e.granted_at IS NULL THEN RETURN 'not-found'; END IF;
  IF e.consultant_id = app.actor_person() THEN
    RETURN CASE WHEN app.engagement_is_active(e) THEN 'accepted' ELSE 'over' END;
  END IF;
  IF e.consultant_id IS NOT NULL OR e.email IS DISTINCT FROM app.actor_email() THEN RETURN 'not-found'; END IF;
  IF e.revoked_at IS NOT NULL OR e.declined_at IS NOT NULL OR statement_timestamp() >= e.ends_at THEN RETURN 'over'; END IF;
  IF p_firm = ANY (app.firms_of_actor()) THEN RETURN 'member'; END IF;
  PERFORM app.name_consultant(p_name, p_organisation);
  PERFORM app.end_former_engagements(p_firm, p_id, app.actor_person());
  UPDATE app.engagement o SET consultant_id = app.actor_person(), accepted_at = statement_timestamp(),
    starts_at = statement_timestamp() WHERE o.firm_id = p_firm AND o.id = p_id;
  RETURN 'accepted';
END $$;
--> statement-breakpoint
-- Asks for access with a code of the firm. Wrong, used, revoked, expired and own codes are one answer.
CREATE FUNCTION app.ask_engagement(p_code_hash text, p_id uuid, p_name text, p_organisation text, p_scope text[],
  p_may_review boolean, p_ends_at timestamptz, p_message text) RETURNS text
LANGUAGE plpgsql SECURITY DEFINER SET search_path = '' AS $$
DECLARE c app.engagement_code;
BEGIN
  IF app.actor_person() IS NULL THEN RETURN 'code-not-usable'; END IF;
  SELECT * INTO c FROM app.engagement_code o WHERE o.code_hash = p_code_hash FOR UPDATE;
  IF c.id IS NULL OR c.used_at IS NOT NULL OR c.revoked_at IS NOT NULL OR c.expires_at <= statement_timestamp()
    OR c.firm_id = ANY (app.firms_of_actor()) THEN
    RETURN 'code-not-usable';
  END IF;
  PERFORM app.name_consultant(p_name, p_organisation);
  UPDATE app.engagement_code o SET used_at = statement_timestamp() WHERE o.firm_id = c.firm_id AND o.id = c.id;
  INSERT INTO app.engagement (firm_id, id, consultant_id, asked_by, scope, may_review, message, ends_at, accepted_at)
  VALUES (c.firm_id, p_id, app.actor_person(), 'consultant', p_scope, p_may_review, p_message, p_ends_at,
    statement_timestamp());
  RETURN 'asked';
END $$;
--> statement-breakpoint
-- Asks a client for a longer time, while the engagement is active; the firm grants it or does not.
CREATE FUNCTION app.ask_longer(p_firm uuid, p_id uuid, p_ends_at timestamptz, p_message text) RETURNS text
LANGUAGE plpgsql SECURITY DEFINER SET search_path = '' AS $$
DECLARE e app.engagement;
BEGIN
  SELECT * INTO e FROM app.engagement_of_actor(p_firm);
  IF e.id IS NULL THEN RETURN 'not-found'; END IF;
  IF EXISTS (SELECT FROM app.engagement o WHERE o.firm_id = p_firm AND o.consultant_id = app.actor_person()
    AND o.granted_at IS NULL AND o.revoked_at IS NULL AND o.declined_at IS NULL) THEN RETURN 'asked-already'; END IF;
  INSERT INTO app.engagement (firm_id, id, consultant_id, asked_by, scope, may_review, blind_until_rated, message, ends_at,
    accepted_at)
  VALUES (p_firm, p_id, app.actor_person(), 'consultant', e.scope, e.may_review, e.blind_until_rated, p_message, p_ends_at,
    statement_timestamp());
  RETURN 'asked';
END $$;
--> statement-breakpoint
-- A manager grants what was asked, as he sees fit.
CREATE FUNCTION app.grant_engagement(p_firm uuid, p_id uuid, p_scope text[], p_may_review boolean, p_blind boolean,
  p_ends_at timestamptz) RETURNS text
LANGUAGE plpgsql SECURITY DEFINER SET search_path = '' AS $$
DECLARE e app.engagement;
BEGIN
  IF NOT p_firm = ANY (app.firms_of_actor('manager')) THEN RETURN 'not-found'; END IF;
  SELECT * INTO e FROM app.engagement o WHERE o.firm_id = p_firm AND o.id = p_id FOR UPDATE;
  IF e.id IS NULL OR e.consultant_id IS NULL THEN RETURN 'not-found'; END IF;
  IF e.granted_at IS NOT NULL OR e.revoked_at IS NOT NULL OR e.declined_at IS NOT NULL THEN RETURN 'changed-meanwhile'; END IF;
  PERFORM app.end_former_engagements(p_firm, p_id, e.consultant_id);
  UPDATE app.engagement o SET granted_at = statement_timestamp(), granted_by = app.actor_person(),
    starts_at = statement_timestamp(), scope = p_scope, may_review = p_may_review, blind_until_rated = p_blind,
    ends_at = p_ends_at WHERE o.firm_id = p_firm AND o.id = p_id;
  RETURN 'granted';
END $$;
--> statement-breakpoint
-- The consultant declines an offer, takes back what he asked, or ends what is active.
CREATE FUNCTION app.leave_engagement(p_firm uuid, p_id uuid) RETURNS text
LANGUAGE plpgsql SECURITY DEFINER SET search_path = '' AS $$
DECLARE e app.engagement;
BEGIN
  SELECT * INTO e FROM app.engagement o WHERE o.firm_id = p_firm AND o.id = p_id
    AND (o.consultant_id = app.actor_person() OR (o.consultant_id IS NULL AND o.email = app.actor_email())) FOR UPDATE;
  IF e.id IS NULL THEN RETURN 'not-found'; END IF;
  IF e.revoked_at IS NOT NULL OR e.declined_at IS NOT NULL THEN RETURN 'over'; END IF;
  IF e.accepted_at IS NULL THEN
    UPDATE app.engagement o SET declined_at = statement_timestamp() WHERE o.firm_id = p_firm AND o.id = p_id;
  ELSE
    UPDATE app.engagement o SET revoked_at = statement_timestamp(), revoked_by = 'consultant'
    WHERE o.firm_id = p_firm AND o.id = p_id;
  END IF;
  RETURN 'left';
END $$;
--> statement-breakpoint
REVOKE ALL ON FUNCTION app.actor_email(), app.engagement_is_active(app.engagement), app.engagement_of_actor(uuid),
  app.firms_engaged(text), app.firms_viewed(text), app.log_view(uuid[], text, text[]), app.sees_self_scores(uuid, uuid),
  app.engagements_of_actor(), app.name_consultant(text, text), app.end_former_engagements(uuid, uuid, uuid),
  app.accept_engagement(uuid, uuid, text, text),
  app.ask_engagement(text, uuid, text, text, text[], boolean, timestamptz, text),
  app.ask_longer(uuid, uuid, timestamptz, text),
  app.grant_engagement(uuid, uuid, text[], boolean, boolean, timestamptz), app.leave_engagement(uuid, uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION app.actor_email(), app.engagement_is_active(app.engagement), app.engagement_of_actor(uuid),
  app.firms_engaged(text), app.firms_viewed(text), app.log_view(uuid[], text, text[]), app.sees_self_scores(uuid, uuid),
  app.engagements_of_actor(), app.accept_engagement(uuid, uuid, text, text),
  app.ask_engagement(text, uuid, text, text, text[], boolean, timestamptz, text),
  app.ask_longer(uuid, uuid, timestamptz, text),
  app.grant_engagement(uuid, uuid, text[], boolean, boolean, timestamptz), app.leave_engagement(uuid, uuid) TO trellis_app;
--> statement-breakpoint
SET LOCAL ROLE trellis_owner;
--> statement-breakpoint

-- The two sides of an engagement. What a consultant does goes through the functions above.
GRANT SELECT, INSERT ON app.engagement TO trellis_app;
GRANT UPDATE (scope, may_review, blind_until_rated, ends_at, revoked_at, revoked_by, declined_at) ON app.engagement TO trellis_app;
CREATE POLICY manager_reads ON app.engagement FOR SELECT TO trellis_app
  USING (firm_id = ANY ((SELECT app.firms_of_actor('manager'))::uuid[]));
CREATE POLICY consultant_reads ON app.engagement FOR SELECT TO trellis_app
  USING (consultant_id = (SELECT app.actor_person()) OR (consultant_id IS NULL AND email = (SELECT app.actor_email())));
CREATE POLICY manager_offers ON app.engagement FOR INSERT TO trellis_app
  WITH CHECK (firm_id = ANY ((SELECT app.firms_of_actor('manager'))::uuid[]) AND asked_by = 'firm' AND email IS NOT NULL
    AND consultant_id IS NULL AND accepted_at IS NULL AND granted_by = (SELECT app.actor_person()));
CREATE POLICY manager_updates ON app.engagement FOR UPDATE TO trellis_app
  USING (firm_id = ANY ((SELECT app.firms_of_actor('manager'))::uuid[]) AND revoked_at IS NULL AND declined_at IS NULL
    AND ends_at > statement_timestamp())
  WITH CHECK (firm_id = ANY ((SELECT app.firms_of_actor('manager'))::uuid[])
    AND (revoked_by IS NULL OR revoked_by = 'firm'));
GRANT SELECT ON app.consultant TO trellis_app;
CREATE POLICY own_reads ON app.consultant FOR SELECT TO trellis_app USING (person_id = (SELECT app.actor_person()));
CREATE POLICY manager_reads ON app.consultant FOR SELECT TO trellis_app
  USING (person_id IN (SELECT e.consultant_id FROM app.engagement e
    WHERE e.firm_id = ANY ((SELECT app.firms_of_actor('manager'))::uuid[])));
GRANT SELECT, INSERT ON app.engagement_code TO trellis_app;
GRANT UPDATE (revoked_at) ON app.engagement_code TO trellis_app;
CREATE POLICY manager_reads ON app.engagement_code FOR SELECT TO trellis_app
  USING (firm_id = ANY ((SELECT app.firms_of_actor('manager'))::uuid[]));
CREATE POLICY manager_inserts ON app.engagement_code FOR INSERT TO trellis_app
  WITH CHECK (firm_id = ANY ((SELECT app.firms_of_actor('manager'))::uuid[]) AND used_at IS NULL);
CREATE POLICY manager_updates ON app.engagement_code FOR UPDATE TO trellis_app
  USING (firm_id = ANY ((SELECT app.firms_of_actor('manager'))::uuid[]))
  WITH CHECK (firm_id = ANY ((SELECT app.firms_of_actor('manager'))::uuid[]));
GRANT SELECT ON app.access_log TO trellis_app;
CREATE POLICY manager_reads ON app.access_log FOR SELECT TO trellis_app
  USING (firm_id = ANY ((SELECT app.firms_of_actor('manager'))::uuid[]));
CREATE POLICY consultant_reads ON app.access_log FOR SELECT TO trellis_app
  USING (engagement_id IN (SELECT e.id FROM app.engagement e WHERE e.consultant_id = (SELECT app.actor_person())));
--> statement-breakpoint

-- What a consultant reads of a client: by scope, while the engagement is active, in a transaction that has logged it.
CREATE POLICY consultant_reads ON app.firm FOR SELECT TO trellis_app
  USING (id = ANY ((SELECT app.firms_viewed())::uuid[]));
DO $$
DECLARE t record;
BEGIN
  FOR t IN SELECT * FROM (VALUES
    ('assessment', NULL), ('assessment_phase', NULL), ('phase_event', NULL),
    ('role_shares', 'position'), ('aim', 'position'), ('link', 'position'), ('link_answer', 'position'),
    ('link_channel', 'position'), ('link_incident', 'position'), ('position_event', 'position'),
    ('firm_figure', 'position'), ('context_answer', 'position'),
    ('evidence', 'records'), ('evidence_file', 'records')) AS v(name, scope)
  LOOP
    EXECUTE format('CREATE POLICY consultant_reads ON app.%I FOR SELECT TO trellis_app
      USING (firm_id = ANY ((SELECT app.firms_viewed(%L))::uuid[]))', t.name, t.scope);
  END LOOP;
  FOREACH t.name IN ARRAY ARRAY['result', 'result_figures'] LOOP
    EXECUTE format('CREATE POLICY consultant_reads ON app.%I FOR SELECT TO trellis_app
      USING (firm_id = ANY ((SELECT app.firms_viewed(''results''))::uuid[]) AND app.sees_self_scores(firm_id, assessment_id))',
      t.name);
  END LOOP;
END $$;
CREATE POLICY consultant_reads ON app.not_applicable FOR SELECT TO trellis_app
  USING (firm_id = ANY ((SELECT app.firms_viewed())::uuid[]));
CREATE POLICY consultant_reads ON app.pulse_figure FOR SELECT TO trellis_app
  USING (about = firm_id AND firm_id = ANY ((SELECT app.firms_viewed('pulse-figures'))::uuid[]));
CREATE POLICY consultant_reads ON app.pulse_wave FOR SELECT TO trellis_app
  USING (closed_at IS NOT NULL AND firm_id = ANY ((SELECT app.firms_viewed('pulse-figures'))::uuid[]));
