CREATE TABLE "app"."assignment" (
	"firm_id" uuid NOT NULL,
	"assessment_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"assignee_id" uuid NOT NULL,
	"scope" text NOT NULL,
	"state" text DEFAULT 'assigned' NOT NULL,
	"note" text DEFAULT '' NOT NULL,
	"batch_id" uuid NOT NULL,
	"assigned_by" uuid,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"state_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "assignment_firm_id_id_pk" PRIMARY KEY("firm_id","id"),
	CONSTRAINT "assignment_scope_key" UNIQUE("firm_id","assessment_id","assignee_id","scope"),
	CONSTRAINT "assignment_scope" CHECK ("app"."assignment"."scope" ~ '^(PRE|LRN|APP|EVA)\.(ORG|NET|POS|INT)(\.[0-9]+)?$'),
	CONSTRAINT "assignment_state" CHECK ("app"."assignment"."state" in ('assigned', 'started', 'done', 'handed-back', 'withdrawn'))
);
--> statement-breakpoint
CREATE TABLE "app"."assignment_event" (
	"firm_id" uuid NOT NULL,
	"id" uuid DEFAULT gen_random_uuid() NOT NULL,
	"assignment_id" uuid NOT NULL,
	"event" text NOT NULL,
	"from_state" text,
	"to_state" text NOT NULL,
	"reason" text DEFAULT '' NOT NULL,
	"by_person_id" uuid,
	"at" timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
	CONSTRAINT "assignment_event_firm_id_id_pk" PRIMARY KEY("firm_id","id"),
	CONSTRAINT "assignment_event_event" CHECK ("app"."assignment_event"."event" in ('start', 'finish', 'resume', 'hand-back', 'withdraw', 'assign'))
);
--> statement-breakpoint
CREATE TABLE "app"."assignment_mail" (
	"firm_id" uuid NOT NULL,
	"batch_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"step" integer NOT NULL,
	"assessment_id" uuid NOT NULL,
	"at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "assignment_mail_firm_id_batch_id_person_id_step_pk" PRIMARY KEY("firm_id","batch_id","person_id","step"),
	CONSTRAINT "assignment_mail_step" CHECK ("app"."assignment_mail"."step" >= 0)
);
--> statement-breakpoint
CREATE TABLE "app"."comment" (
	"firm_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"thread_id" uuid NOT NULL,
	"author_id" uuid,
	"by_manager" boolean NOT NULL,
	"text" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "comment_firm_id_id_pk" PRIMARY KEY("firm_id","id"),
	CONSTRAINT "comment_text" CHECK ("app"."comment"."text" <> '')
);
--> statement-breakpoint
CREATE TABLE "app"."comment_thread" (
	"firm_id" uuid NOT NULL,
	"assessment_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"item_id" text NOT NULL,
	"started_by" uuid,
	"audience" text NOT NULL,
	"state" text DEFAULT 'open' NOT NULL,
	"processed_by" uuid,
	"processed_at" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "comment_thread_firm_id_id_pk" PRIMARY KEY("firm_id","id"),
	CONSTRAINT "comment_thread_item_id" CHECK ("app"."comment_thread"."item_id" ~ '^(PRE|LRN|APP|EVA)\.(ORG|NET|POS|INT)\.[0-9]+$'),
	CONSTRAINT "comment_thread_audience" CHECK ("app"."comment_thread"."audience" in ('managers', 'members')),
	CONSTRAINT "comment_thread_state" CHECK ("app"."comment_thread"."state" in ('open', 'processed'))
);
--> statement-breakpoint
CREATE TABLE "app"."thread_event" (
	"firm_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"thread_id" uuid NOT NULL,
	"event" text NOT NULL,
	"by_person_id" uuid,
	"at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "thread_event_firm_id_id_pk" PRIMARY KEY("firm_id","id"),
	CONSTRAINT "thread_event_event" CHECK ("app"."thread_event"."event" in ('process', 'reopen'))
);
--> statement-breakpoint
CREATE TABLE "app"."invite_card" (
	"firm_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"label" text NOT NULL,
	"stratum" text,
	"domain" text,
	"seats" integer NOT NULL,
	"joined" integer DEFAULT 0 NOT NULL,
	"token_hash" text NOT NULL,
	"code_hash" text NOT NULL,
	"created_by" uuid,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"ended_at" timestamp with time zone,
	CONSTRAINT "invite_card_firm_id_id_pk" PRIMARY KEY("firm_id","id"),
	CONSTRAINT "invite_card_stratum" CHECK ("app"."invite_card"."stratum" in ('management', 'engineering', 'production', 'commercial')),
	CONSTRAINT "invite_card_seats" CHECK ("app"."invite_card"."seats" between 1 and 500 and "app"."invite_card"."joined" between 0 and "app"."invite_card"."seats"),
	CONSTRAINT "invite_card_domain" CHECK ("app"."invite_card"."domain" = lower("app"."invite_card"."domain") and "app"."invite_card"."domain" ~ '^[a-z0-9.-]+$')
);
--> statement-breakpoint
ALTER TABLE "app"."invitation" ADD COLUMN "locale" text DEFAULT 'zh' NOT NULL;--> statement-breakpoint
ALTER TABLE "app"."membership" ADD COLUMN "card_id" uuid;--> statement-breakpoint
ALTER TABLE "app"."person" ADD COLUMN "reminders_off_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "app"."assignment" ADD CONSTRAINT "assignment_assigned_by_person_id_fk" FOREIGN KEY ("assigned_by") REFERENCES "app"."person"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."assignment" ADD CONSTRAINT "assignment_assessment" FOREIGN KEY ("firm_id","assessment_id") REFERENCES "app"."assessment"("firm_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."assignment" ADD CONSTRAINT "assignment_assignee" FOREIGN KEY ("firm_id","assignee_id") REFERENCES "app"."membership"("firm_id","person_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."assignment_event" ADD CONSTRAINT "assignment_event_by_person_id_person_id_fk" FOREIGN KEY ("by_person_id") REFERENCES "app"."person"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."assignment_event" ADD CONSTRAINT "assignment_event_assignment" FOREIGN KEY ("firm_id","assignment_id") REFERENCES "app"."assignment"("firm_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."assignment_mail" ADD CONSTRAINT "assignment_mail_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "app"."person"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."assignment_mail" ADD CONSTRAINT "assignment_mail_assessment" FOREIGN KEY ("firm_id","assessment_id") REFERENCES "app"."assessment"("firm_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."comment" ADD CONSTRAINT "comment_author_id_person_id_fk" FOREIGN KEY ("author_id") REFERENCES "app"."person"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."comment" ADD CONSTRAINT "comment_thread" FOREIGN KEY ("firm_id","thread_id") REFERENCES "app"."comment_thread"("firm_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."comment_thread" ADD CONSTRAINT "comment_thread_started_by_person_id_fk" FOREIGN KEY ("started_by") REFERENCES "app"."person"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."comment_thread" ADD CONSTRAINT "comment_thread_processed_by_person_id_fk" FOREIGN KEY ("processed_by") REFERENCES "app"."person"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."comment_thread" ADD CONSTRAINT "comment_thread_assessment" FOREIGN KEY ("firm_id","assessment_id") REFERENCES "app"."assessment"("firm_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."thread_event" ADD CONSTRAINT "thread_event_by_person_id_person_id_fk" FOREIGN KEY ("by_person_id") REFERENCES "app"."person"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."thread_event" ADD CONSTRAINT "thread_event_thread" FOREIGN KEY ("firm_id","thread_id") REFERENCES "app"."comment_thread"("firm_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."invite_card" ADD CONSTRAINT "invite_card_firm_id_firm_id_fk" FOREIGN KEY ("firm_id") REFERENCES "app"."firm"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."invite_card" ADD CONSTRAINT "invite_card_created_by_person_id_fk" FOREIGN KEY ("created_by") REFERENCES "app"."person"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "assignment_batch" ON "app"."assignment" USING btree ("firm_id","batch_id");--> statement-breakpoint
CREATE INDEX "assignment_event_at" ON "app"."assignment_event" USING btree ("firm_id","assignment_id","at");--> statement-breakpoint
CREATE INDEX "assignment_mail_person" ON "app"."assignment_mail" USING btree ("firm_id","assessment_id","person_id","at");--> statement-breakpoint
CREATE INDEX "comment_of_thread" ON "app"."comment" USING btree ("firm_id","thread_id","created_at");--> statement-breakpoint
CREATE INDEX "comment_thread_item" ON "app"."comment_thread" USING btree ("firm_id","assessment_id","item_id");--> statement-breakpoint
CREATE INDEX "thread_event_at" ON "app"."thread_event" USING btree ("firm_id","thread_id","at");--> statement-breakpoint
CREATE UNIQUE INDEX "invite_card_token_hash_key" ON "app"."invite_card" USING btree ("token_hash");--> statement-breakpoint
CREATE UNIQUE INDEX "invite_card_code_hash_key" ON "app"."invite_card" USING btree ("code_hash");--> statement-breakpoint
ALTER TABLE "app"."invitation" ADD CONSTRAINT "invitation_locale" CHECK ("app"."invitation"."locale" in ('en', 'zh'));--> statement-breakpoint
-- Who may see and change invite cards, assignments and comments.
DO $$
DECLARE t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['invite_card', 'assignment', 'assignment_event', 'assignment_mail', 'comment_thread', 'comment',
    'thread_event'] LOOP
    EXECUTE format('ALTER TABLE app.%I OWNER TO trellis_owner', t);
    EXECUTE format('ALTER TABLE app.%I ENABLE ROW LEVEL SECURITY', t);
    EXECUTE format('ALTER TABLE app.%I FORCE ROW LEVEL SECURITY', t);
    EXECUTE format('CREATE POLICY operator ON app.%I TO trellis_owner
      USING ((SELECT current_setting(''app.operator'', true)) = ''on'')
      WITH CHECK ((SELECT current_setting(''app.operator'', true)) = ''on'')', t);
    EXECUTE format('GRANT SELECT ON app.%I TO trellis_app', t);
  END LOOP;
  -- What only a manager sees and makes.
  FOREACH t IN ARRAY ARRAY['invite_card', 'assignment_mail'] LOOP
    EXECUTE format('CREATE POLICY manager_reads ON app.%I FOR SELECT TO trellis_app
      USING (firm_id = ANY ((SELECT app.firms_of_actor(''manager''))::uuid[]))', t);
  END LOOP;
  FOREACH t IN ARRAY ARRAY['invite_card', 'assignment'] LOOP
    EXECUTE format('GRANT INSERT ON app.%I TO trellis_app', t);
    EXECUTE format('CREATE POLICY manager_inserts ON app.%I FOR INSERT TO trellis_app
      WITH CHECK (firm_id = ANY ((SELECT app.firms_of_actor(''manager''))::uuid[]))', t);
  END LOOP;
  FOREACH t IN ARRAY ARRAY['invite_card', 'assignment', 'assignment_event', 'assignment_mail'] LOOP
    EXECUTE format('CREATE POLICY gate ON app.%I TO trellis_gate USING (true) WITH CHECK (true)', t);
    EXECUTE format('GRANT SELECT ON app.%I TO trellis_gate', t);
  END LOOP;
END $$;
--> statement-breakpoint
GRANT UPDATE (ended_at) ON app.invite_card TO trellis_app;
CREATE POLICY manager_updates ON app.invite_card FOR UPDATE TO trellis_app
  USING (firm_id = ANY ((SELECT app.firms_of_actor('manager'))::uuid[]));
GRANT UPDATE (joined) ON app.invite_card TO trellis_gate;
--> statement-breakpoint
-- An assignment is seen by the managers and by the colleague who has it.
GRANT UPDATE (state, state_at, note, batch_id, assigned_by, created_at) ON app.assignment TO trellis_app;
CREATE POLICY concerned_reads ON app.assignment FOR SELECT TO trellis_app
  USING (firm_id = ANY ((SELECT app.firms_of_actor())::uuid[]) AND (assignee_id = (SELECT app.actor_person())
    OR firm_id = ANY ((SELECT app.firms_of_actor('manager'))::uuid[])));
CREATE POLICY concerned_updates ON app.assignment FOR UPDATE TO trellis_app
  USING (firm_id = ANY ((SELECT app.firms_of_actor())::uuid[]) AND (assignee_id = (SELECT app.actor_person())
    OR firm_id = ANY ((SELECT app.firms_of_actor('manager'))::uuid[])));
GRANT INSERT ON app.assignment_event TO trellis_app;
CREATE POLICY concerned_reads ON app.assignment_event FOR SELECT TO trellis_app
  USING ((firm_id, assignment_id) IN (SELECT a.firm_id, a.id FROM app.assignment a));
CREATE POLICY concerned_inserts ON app.assignment_event FOR INSERT TO trellis_app
  WITH CHECK (by_person_id = (SELECT app.actor_person())
    AND (firm_id, assignment_id) IN (SELECT a.firm_id, a.id FROM app.assignment a));
GRANT UPDATE (state, state_at) ON app.assignment TO trellis_gate;
GRANT INSERT ON app.assignment_event TO trellis_gate;
GRANT INSERT, DELETE ON app.assignment_mail TO trellis_gate;
GRANT SELECT (locale, reminders_off_at) ON app.person TO trellis_gate;
--> statement-breakpoint
-- A thread is seen by its author and the managers, or by every member; a contributor's words by managers and himself.
GRANT INSERT ON app.comment_thread, app.comment, app.thread_event TO trellis_app;
GRANT UPDATE (state, processed_by, processed_at) ON app.comment_thread TO trellis_app;
CREATE POLICY audience_reads ON app.comment_thread FOR SELECT TO trellis_app
  USING (firm_id = ANY ((SELECT app.firms_of_actor())::uuid[]) AND (audience = 'members'
    OR started_by = (SELECT app.actor_person()) OR firm_id = ANY ((SELECT app.firms_of_actor('manager'))::uuid[])));
CREATE POLICY member_starts ON app.comment_thread FOR INSERT TO trellis_app
  WITH CHECK (firm_id = ANY ((SELECT app.firms_of_actor())::uuid[]) AND started_by = (SELECT app.actor_person())
    AND (audience = 'managers' OR firm_id = ANY ((SELECT app.firms_of_actor('manager'))::uuid[])));
CREATE POLICY audience_updates ON app.comment_thread FOR UPDATE TO trellis_app
  USING (firm_id = ANY ((SELECT app.firms_of_actor())::uuid[]) AND (audience = 'members'
    OR started_by = (SELECT app.actor_person()) OR firm_id = ANY ((SELECT app.firms_of_actor('manager'))::uuid[])));
CREATE POLICY audience_reads ON app.comment FOR SELECT TO trellis_app
  USING (firm_id = ANY ((SELECT app.firms_of_actor())::uuid[]) AND (author_id = (SELECT app.actor_person())
    OR firm_id = ANY ((SELECT app.firms_of_actor('manager'))::uuid[])
    OR (by_manager AND (firm_id, thread_id) IN (SELECT t.firm_id, t.id FROM app.comment_thread t))));
CREATE POLICY audience_writes ON app.comment FOR INSERT TO trellis_app
  WITH CHECK (author_id = (SELECT app.actor_person())
    AND by_manager = (firm_id = ANY ((SELECT app.firms_of_actor('manager'))::uuid[]))
    AND (firm_id, thread_id) IN (SELECT t.firm_id, t.id FROM app.comment_thread t));
CREATE POLICY audience_reads ON app.thread_event FOR SELECT TO trellis_app
  USING ((firm_id, thread_id) IN (SELECT t.firm_id, t.id FROM app.comment_thread t));
CREATE POLICY audience_writes ON app.thread_event FOR INSERT TO trellis_app
  WITH CHECK (by_person_id = (SELECT app.actor_person())
    AND (firm_id, thread_id) IN (SELECT t.firm_id, t.id FROM app.comment_thread t));
--> statement-breakpoint

SET LOCAL ROLE trellis_gate;
--> statement-breakpoint
-- What an invite card says to whoever scans it, before he is anybody here.
CREATE FUNCTION app.find_invite_card(p_token_hash text)
RETURNS TABLE (firm_name text, invited_by text, stratum text, domain text, seats integer, joined integer, state text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = '' AS $$
  SELECT f.name, coalesce(m.display_name, ''), c.stratum, c.domain, c.seats, c.joined,
    CASE WHEN c.ended_at IS NOT NULL THEN 'ended' WHEN c.expires_at <= now() THEN 'expired'
         WHEN c.joined >= c.seats THEN 'full' ELSE 'open' END
  FROM app.invite_card c JOIN app.firm f ON f.id = c.firm_id
  LEFT JOIN app.membership m ON m.firm_id = c.firm_id AND m.person_id = c.created_by
  WHERE c.token_hash = p_token_hash
$$;
--> statement-breakpoint
-- The card a typed code belongs to, while it can still be used.
CREATE FUNCTION app.find_card_by_code(p_code_hash text) RETURNS uuid
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = '' AS $$
  SELECT c.id FROM app.invite_card c
  WHERE c.code_hash = p_code_hash AND c.ended_at IS NULL AND c.expires_at > now()
$$;
--> statement-breakpoint
-- Takes one of the places of a card for the acting person, as a contributor. A replay gives the same answer.
CREATE FUNCTION app.join_by_card(p_token_hash text, p_display_name text, p_stratum text)
RETURNS TABLE (outcome text, firm_id uuid) LANGUAGE plpgsql SECURITY DEFINER SET search_path = '' AS $$
DECLARE
  c app.invite_card;
  v_email text := (SELECT p.email FROM app.person p WHERE p.id = app.actor_person());
BEGIN
  SELECT * INTO c FROM app.invite_card v WHERE v.token_hash = p_token_hash FOR UPDATE;
  IF c.id IS NULL OR v_email IS NULL THEN RETURN QUERY SELECT 'not-found', NULL::uuid; RETURN; END IF;
  IF EXISTS (SELECT FROM app.membership m WHERE m.firm_id = c.firm_id AND m.person_id = app.actor_person()) THEN
    RETURN QUERY SELECT 'joined', c.firm_id; RETURN;
  END IF;
  IF c.ended_at IS NOT NULL OR c.expires_at <= now() THEN RETURN QUERY SELECT 'ended', NULL::uuid; RETURN; END IF;
  IF c.joined >= c.seats THEN RETURN QUERY SELECT 'full', NULL::uuid; RETURN; END IF;
  IF c.domain IS NOT NULL AND split_part(v_email, '@', 2) <> c.domain THEN
    RETURN QUERY SELECT 'other-domain', NULL::uuid; RETURN;
  END IF;
  UPDATE app.invite_card v SET joined = v.joined + 1 WHERE v.firm_id = c.firm_id AND v.id = c.id;
  INSERT INTO app.membership (firm_id, person_id, role, stratum, display_name, card_id)
  VALUES (c.firm_id, app.actor_person(), 'contributor', coalesce(c.stratum, p_stratum), p_display_name, c.id);
  RETURN QUERY SELECT 'joined', c.firm_id;
END $$;
--> statement-breakpoint
-- Moves assignments by what is answered: the first answer starts, the last finishes, one taken back resumes. Counts only.
CREATE FUNCTION app.settle_assignments(p_assessment uuid, p_items text[]) RETURNS integer
LANGUAGE sql SECURITY DEFINER SET search_path = '' AS $$
  WITH standing AS (
    SELECT a.firm_id, a.id, a.state, count(*) FILTER (WHERE n.item_id IS NULL) AS asked,
      count(w.item_id) FILTER (WHERE n.item_id IS NULL) AS answered
    FROM app.assignment a
    JOIN unnest(p_items) AS i(item_id) ON i.item_id = a.scope OR starts_with(i.item_id, a.scope || '.')
    LEFT JOIN app.not_applicable n
      ON n.firm_id = a.firm_id AND n.assessment_id = a.assessment_id AND n.item_id = i.item_id
    LEFT JOIN app.respondent r ON r.firm_id = a.firm_id AND r.assessment_id = a.assessment_id
      AND r.person_id = a.assignee_id AND r.kind = 'member'
    LEFT JOIN app.answer w ON w.firm_id = a.firm_id AND w.assessment_id = a.assessment_id AND w.respondent_id = r.id
      AND w.item_id = i.item_id AND (w.dont_know OR w.level IS NOT NULL)
    WHERE a.assessment_id = p_assessment AND a.firm_id = ANY (app.firms_of_actor())
      AND a.state IN ('assigned', 'started', 'done')
    GROUP BY a.firm_id, a.id, a.state
  ), wanted AS (
    SELECT s.firm_id, s.id, s.state AS from_state, CASE WHEN s.answered = s.asked THEN 'done'
      WHEN s.answered > 0 OR s.state = 'done' THEN 'started' ELSE s.state END AS to_state
    FROM standing s
  ), moved AS (
    UPDATE app.assignment a SET state = w.to_state, state_at = now() FROM wanted w
    WHERE a.firm_id = w.firm_id AND a.id = w.id AND a.state = w.from_state AND w.to_state <> w.from_state
    RETURNING a.firm_id, a.id, w.from_state, w.to_state
  ), told AS (
    INSERT INTO app.assignment_event (firm_id, assignment_id, event, from_state, to_state, by_person_id)
    SELECT m.firm_id, m.id, CASE WHEN m.to_state = 'done' THEN 'finish' WHEN m.from_state = 'done' THEN 'resume'
      ELSE 'start' END, m.from_state, m.to_state, app.actor_person() FROM moved m
    RETURNING 1
  )
  SELECT count(*)::integer FROM told
$$;
--> statement-breakpoint
-- How many items of an assignment are answered by the colleague who has it, for those who see the assignment.
CREATE FUNCTION app.assignment_progress(p_assessment uuid) RETURNS TABLE (id uuid, answered integer)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = '' AS $$
  SELECT a.id, count(w.item_id)::integer
  FROM app.assignment a
  LEFT JOIN app.respondent r ON r.firm_id = a.firm_id AND r.assessment_id = a.assessment_id
    AND r.person_id = a.assignee_id AND r.kind = 'member'
  LEFT JOIN app.answer w ON w.firm_id = a.firm_id AND w.assessment_id = a.assessment_id AND w.respondent_id = r.id
    AND (w.item_id = a.scope OR starts_with(w.item_id, a.scope || '.')) AND (w.dont_know OR w.level IS NOT NULL)
    AND NOT EXISTS (SELECT FROM app.not_applicable n
      WHERE n.firm_id = a.firm_id AND n.assessment_id = a.assessment_id AND n.item_id = w.item_id)
  WHERE a.assessment_id = p_assessment AND a.firm_id = ANY (app.firms_of_actor())
    AND (a.assignee_id = app.actor_person() OR a.firm_id = ANY (app.firms_of_actor('manager')))
  GROUP BY a.id
$$;
--> statement-breakpoint
-- Claims the mails about assignments that are due and tells what they say: one of a batch, and reminders of what is open.
-- A claim is a row; two processes cannot make the same one. With p_batch only the mails of that batch, at once.
CREATE FUNCTION app.claim_assignment_mails(p_now timestamptz, p_quiet interval, p_days integer[], p_apart interval, p_batch uuid)
RETURNS TABLE (firm_id uuid, firm_name text, firm_locale text, assessment_id uuid, cycle integer, person_id uuid, email text,
  locale text, given_by text, batch_id uuid, step integer, scopes text[], settled text[], note text)
LANGUAGE sql SECURITY DEFINER SET search_path = '' AS $$
  WITH batch AS (
    SELECT a.firm_id, a.assessment_id, a.assignee_id, a.batch_id, max(a.created_at) AS given_at,
      max(a.note) AS note, (array_agg(a.assigned_by))[1] AS assigned_by
    FROM app.assignment a
    JOIN app.assessment_phase p ON p.firm_id = a.firm_id AND p.assessment_id = a.assessment_id
      AND p.phase = left(a.scope, 3) AND p.state IN ('open', 'returned')
    WHERE a.state IN ('assigned', 'started')
    GROUP BY a.firm_id, a.assessment_id, a.assignee_id, a.batch_id
  ), first_mail AS (
    SELECT b.*, 0 AS step FROM batch b
    WHERE (b.batch_id = p_batch OR (p_batch IS NULL AND b.given_at <= p_now - p_quiet))
      AND NOT EXISTS (SELECT FROM app.assignment_mail m
        WHERE m.firm_id = b.firm_id AND m.batch_id = b.batch_id AND m.person_id = b.assignee_id)
  ), reminder AS (
    SELECT DISTINCT ON (b.firm_id, b.assessment_id, b.assignee_id) b.*, d.step::integer AS step
    FROM batch b CROSS JOIN unnest(p_days) WITH ORDINALITY AS d(days, step)
    JOIN app.person p ON p.id = b.assignee_id AND p.reminders_off_at IS NULL
    WHERE p_batch IS NULL AND b.given_at <= p_now - make_interval(days => d.days)
      AND NOT EXISTS (SELECT FROM batch newer WHERE newer.firm_id = b.firm_id AND newer.assignee_id = b.assignee_id
        AND newer.assessment_id = b.assessment_id AND newer.given_at > b.given_at)
      AND EXISTS (SELECT FROM app.assignment_mail m WHERE m.firm_id = b.firm_id AND m.batch_id = b.batch_id
        AND m.person_id = b.assignee_id)
      AND NOT EXISTS (SELECT FROM app.assignment_mail m WHERE m.firm_id = b.firm_id AND m.batch_id = b.batch_id
        AND m.person_id = b.assignee_id AND m.step >= d.step)
      AND NOT EXISTS (SELECT FROM app.assignment_mail m WHERE m.firm_id = b.firm_id
        AND m.assessment_id = b.assessment_id AND m.person_id = b.assignee_id AND m.at > p_now - p_apart)
    ORDER BY b.firm_id, b.assessment_id, b.assignee_id, b.given_at DESC, d.step DESC
  ), due AS (
    SELECT * FROM first_mail UNION ALL SELECT * FROM reminder
  ), claimed AS (
    INSERT INTO app.assignment_mail AS m (firm_id, batch_id, person_id, step, assessment_id, at)
    SELECT d.firm_id, d.batch_id, d.assignee_id, d.step, d.assessment_id, p_now FROM due d
    ON CONFLICT DO NOTHING RETURNING m.firm_id, m.batch_id, m.person_id, m.step
  )
  SELECT d.firm_id, f.name, f.locale, d.assessment_id, s.cycle, d.assignee_id, p.email, p.locale,
    coalesce(g.display_name, ''), d.batch_id, d.step,
    (SELECT array_agg(a.scope ORDER BY a.scope) FROM app.assignment a
      WHERE a.firm_id = d.firm_id AND a.assessment_id = d.assessment_id AND a.assignee_id = d.assignee_id
        AND a.state IN ('assigned', 'started') AND (d.step > 0 OR a.batch_id = d.batch_id)),
    (SELECT coalesce(array_agg(w.item_id), '{}') FROM app.answer w
      JOIN app.respondent r ON r.firm_id = w.firm_id AND r.assessment_id = w.assessment_id AND r.id = w.respondent_id
      WHERE w.firm_id = d.firm_id AND w.assessment_id = d.assessment_id AND r.person_id = d.assignee_id
        AND r.kind = 'member' AND (w.dont_know OR w.level IS NOT NULL))
    || (SELECT coalesce(array_agg(n.item_id), '{}') FROM app.not_applicable n
      WHERE n.firm_id = d.firm_id AND n.assessment_id = d.assessment_id),
    d.note
  FROM claimed c
  JOIN due d ON d.firm_id = c.firm_id AND d.batch_id = c.batch_id AND d.assignee_id = c.person_id AND d.step = c.step
  JOIN app.firm f ON f.id = d.firm_id
  JOIN app.assessment s ON s.firm_id = d.firm_id AND s.id = d.assessment_id
  JOIN app.person p ON p.id = d.assignee_id
  LEFT JOIN app.membership g ON g.firm_id = d.firm_id AND g.person_id = d.assigned_by
$$;
--> statement-breakpoint
-- Gives a claim back whose mail could not be sent, so that the next round tries again.
CREATE FUNCTION app.release_assignment_mail(p_firm uuid, p_batch uuid, p_person uuid, p_step integer) RETURNS void
LANGUAGE sql SECURITY DEFINER SET search_path = '' AS $$
  DELETE FROM app.assignment_mail m
  WHERE m.firm_id = p_firm AND m.batch_id = p_batch AND m.person_id = p_person AND m.step = p_step
$$;
--> statement-breakpoint
-- An invitation also tells in which language it was written.
DROP FUNCTION app.find_invitation(text);
CREATE FUNCTION app.find_invitation(p_token_hash text)
RETURNS TABLE (firm_name text, email text, role text, stratum text, locale text, invited_by text, state text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = '' AS $$
  SELECT f.name, i.email, i.role, i.stratum, i.locale, coalesce(m.display_name, ''),
    CASE WHEN i.revoked_at IS NOT NULL THEN 'revoked' WHEN i.accepted_at IS NOT NULL THEN 'used'
         WHEN i.expires_at <= now() THEN 'expired' ELSE 'open' END
  FROM app.invitation i JOIN app.firm f ON f.id = i.firm_id
  LEFT JOIN app.membership m ON m.firm_id = i.firm_id AND m.person_id = i.invited_by
  WHERE i.token_hash = p_token_hash
$$;
--> statement-breakpoint
REVOKE ALL ON FUNCTION app.find_invite_card(text), app.find_card_by_code(text), app.join_by_card(text, text, text),
  app.settle_assignments(uuid, text[]), app.assignment_progress(uuid),
  app.claim_assignment_mails(timestamptz, interval, integer[], interval, uuid),
  app.release_assignment_mail(uuid, uuid, uuid, integer), app.find_invitation(text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION app.find_invite_card(text), app.find_card_by_code(text), app.find_invitation(text) TO trellis_auth;
GRANT EXECUTE ON FUNCTION app.join_by_card(text, text, text), app.settle_assignments(uuid, text[]),
  app.assignment_progress(uuid) TO trellis_app;
-- Mails need an address, which the sign-in alone may know; the worker has the same right for its round.
GRANT EXECUTE ON FUNCTION app.claim_assignment_mails(timestamptz, interval, integer[], interval, uuid),
  app.release_assignment_mail(uuid, uuid, uuid, integer) TO trellis_auth, trellis_worker;
--> statement-breakpoint
SET LOCAL ROLE trellis_owner;
