CREATE TABLE "app"."client_note" (
	"firm_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"consultant_id" uuid NOT NULL,
	"text" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"changed_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "client_note_firm_id_id_pk" PRIMARY KEY("firm_id","id"),
	CONSTRAINT "client_note_length" CHECK (char_length("app"."client_note"."text") between 1 and 8000)
);
--> statement-breakpoint
CREATE TABLE "app"."consultant_answer" (
	"firm_id" uuid NOT NULL,
	"rating_id" uuid NOT NULL,
	"item_id" text NOT NULL,
	"level" double precision,
	"evidence_seen" boolean NOT NULL,
	"note" text DEFAULT '' NOT NULL,
	"saved_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "consultant_answer_firm_id_rating_id_item_id_pk" PRIMARY KEY("firm_id","rating_id","item_id"),
	CONSTRAINT "consultant_answer_level" CHECK ("app"."consultant_answer"."level" between 1 and 5 and "app"."consultant_answer"."level" * 2 = floor("app"."consultant_answer"."level" * 2)),
	CONSTRAINT "consultant_answer_note" CHECK (char_length("app"."consultant_answer"."note") <= 2000)
);
--> statement-breakpoint
CREATE TABLE "app"."consultant_rating" (
	"firm_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"assessment_id" uuid NOT NULL,
	"consultant_id" uuid,
	"blind" boolean NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"given_at" timestamp with time zone,
	CONSTRAINT "consultant_rating_firm_id_id_pk" PRIMARY KEY("firm_id","id"),
	CONSTRAINT "consultant_rating_once" UNIQUE("assessment_id","consultant_id")
);
--> statement-breakpoint
ALTER TABLE "app"."engagement" DROP CONSTRAINT "engagement_scope";--> statement-breakpoint
ALTER TABLE "app"."phase_event" ADD COLUMN "signed_name" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "app"."phase_event" ADD COLUMN "signed_organisation" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "app"."access_log" ADD COLUMN "self_open" uuid[] DEFAULT '{}' NOT NULL;--> statement-breakpoint
ALTER TABLE "app"."client_note" ADD CONSTRAINT "client_note_firm_id_firm_id_fk" FOREIGN KEY ("firm_id") REFERENCES "app"."firm"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."client_note" ADD CONSTRAINT "client_note_consultant_id_consultant_person_id_fk" FOREIGN KEY ("consultant_id") REFERENCES "app"."consultant"("person_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."consultant_answer" ADD CONSTRAINT "consultant_answer_rating" FOREIGN KEY ("firm_id","rating_id") REFERENCES "app"."consultant_rating"("firm_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."consultant_rating" ADD CONSTRAINT "consultant_rating_consultant_id_consultant_person_id_fk" FOREIGN KEY ("consultant_id") REFERENCES "app"."consultant"("person_id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."consultant_rating" ADD CONSTRAINT "consultant_rating_assessment" FOREIGN KEY ("firm_id","assessment_id") REFERENCES "app"."assessment"("firm_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "client_note_consultant" ON "app"."client_note" USING btree ("consultant_id","firm_id");--> statement-breakpoint
CREATE UNIQUE INDEX "consultant_rating_id_key" ON "app"."consultant_rating" USING btree ("id");--> statement-breakpoint
CREATE INDEX "consultant_rating_consultant" ON "app"."consultant_rating" USING btree ("consultant_id");--> statement-breakpoint
ALTER TABLE "app"."engagement" ADD CONSTRAINT "engagement_scope" CHECK ("app"."engagement"."scope" <@ array['position', 'answers', 'results', 'records', 'plan', 'pulse-figures', 'compare']);--> statement-breakpoint
DO $$
DECLARE t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['consultant_rating', 'consultant_answer', 'client_note'] LOOP
    EXECUTE format('ALTER TABLE app.%I OWNER TO trellis_owner', t);
    EXECUTE format('ALTER TABLE app.%I ENABLE ROW LEVEL SECURITY', t);
    EXECUTE format('ALTER TABLE app.%I FORCE ROW LEVEL SECURITY', t);
    EXECUTE format('CREATE POLICY operator ON app.%I TO trellis_owner
      USING ((SELECT current_setting(''app.operator'', true)) = ''on'')
      WITH CHECK ((SELECT current_setting(''app.operator'', true)) = ''on'')', t);
  END LOOP;
  FOREACH t IN ARRAY ARRAY['consultant_rating', 'consultant_answer'] LOOP
    EXECUTE format('CREATE POLICY gate ON app.%I TO trellis_gate USING (true) WITH CHECK (true)', t);
    EXECUTE format('GRANT SELECT, INSERT, DELETE ON app.%I TO trellis_gate', t);
  END LOOP;
END $$;
GRANT UPDATE (blind, given_at) ON app.consultant_rating TO trellis_gate;
GRANT UPDATE (level, evidence_seen, note, saved_at) ON app.consultant_answer TO trellis_gate;
--> statement-breakpoint
SET LOCAL ROLE trellis_gate;
--> statement-breakpoint
-- Whether the actor may see what the firm says of itself in this assessment: always once his own rating of it is given,
-- never while a blind one is under way, and under a blind engagement not in the latest cycle before that.
CREATE OR REPLACE FUNCTION app.sees_self_scores(p_firm uuid, p_assessment uuid) RETURNS boolean
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = '' AS $$
DECLARE r app.consultant_rating;
BEGIN
  SELECT * INTO r FROM app.consultant_rating o
  WHERE o.assessment_id = p_assessment AND o.consultant_id = app.actor_person();
  IF r.given_at IS NOT NULL THEN RETURN true; END IF;
  IF r.blind THEN RETURN false; END IF;
  RETURN NOT EXISTS (
    SELECT FROM app.engagement_of_actor(p_firm) e WHERE e.blind_until_rated
      AND p_assessment = (SELECT a.id FROM app.assessment a WHERE a.firm_id = p_firm ORDER BY a.cycle DESC LIMIT 1));
END $$;
--> statement-breakpoint
-- As before, and which self scores were open to the actor at that moment: what was open once is never rated blind.
CREATE OR REPLACE FUNCTION app.log_view(p_firms uuid[], p_view text, p_subjects text[] DEFAULT '{}') RETURNS uuid[]
LANGUAGE sql SECURITY DEFINER SET search_path = '' AS $$
  WITH logged AS (
    INSERT INTO app.access_log (firm_id, engagement_id, view, subjects, self_open)
    SELECT e.firm_id, e.id, p_view, p_subjects,
      CASE WHEN e.scope && ARRAY['answers', 'results', 'plan', 'compare'] THEN ARRAY(SELECT a.id FROM app.assessment a
        WHERE a.firm_id = e.firm_id AND app.sees_self_scores(a.firm_id, a.id)) ELSE '{}' END
    FROM unnest(p_firms) AS f(id) CROSS JOIN LATERAL app.engagement_of_actor(f.id) e
    RETURNING firm_id
  )
  SELECT coalesce(array_agg(firm_id), '{}') FROM logged
$$;
--> statement-breakpoint
-- Whether the actor could ever see the self scores of this assessment: in the log, as one of the firm, in a cohort of his.
CREATE FUNCTION app.could_see_self(p_firm uuid, p_assessment uuid) RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = '' AS $$
  SELECT p_firm = ANY (app.firms_of_actor())
    OR EXISTS (SELECT FROM app.respondent r WHERE r.assessment_id = p_assessment AND r.person_id = app.actor_person())
    OR EXISTS (SELECT FROM app.access_log l
      JOIN app.engagement e ON e.firm_id = l.firm_id AND e.id = l.engagement_id
      WHERE l.firm_id = p_firm AND e.consultant_id = app.actor_person() AND p_assessment = ANY (l.self_open))
    OR EXISTS (SELECT FROM app.cohort_membership m
      WHERE m.firm_id = p_firm AND m.consent_level >= 2 AND m.cohort_id = ANY (app.cohorts_of_actor()))
$$;
--> statement-breakpoint
-- Begins the actor's rating of the latest cycle of a client, or finds the one he has.
CREATE FUNCTION app.begin_rating(p_firm uuid, p_assessment uuid, p_id uuid) RETURNS uuid
LANGUAGE plpgsql SECURITY DEFINER SET search_path = '' AS $$
DECLARE found uuid;
BEGIN
  SELECT r.id INTO found FROM app.consultant_rating r
  WHERE r.assessment_id = p_assessment AND r.consultant_id = app.actor_person() AND p_firm = ANY (app.firms_engaged());
  IF found IS NOT NULL THEN RETURN found; END IF;
  IF NOT p_firm = ANY (app.firms_engaged()) OR p_assessment IS DISTINCT FROM
    (SELECT a.id FROM app.assessment a WHERE a.firm_id = p_firm ORDER BY a.cycle DESC LIMIT 1) THEN RETURN NULL; END IF;
  INSERT INTO app.consultant_rating (firm_id, id, assessment_id, consultant_id, blind)
  VALUES (p_firm, p_id, p_assessment, app.actor_person(), NOT app.could_see_self(p_firm, p_assessment))
  ON CONFLICT (assessment_id, consultant_id) DO NOTHING;
  SELECT r.id INTO found FROM app.consultant_rating r
  WHERE r.assessment_id = p_assessment AND r.consultant_id = app.actor_person();
  RETURN found;
END $$;
--> statement-breakpoint
-- The actor's own rating, locked, while the engagement is active.
CREATE FUNCTION app.hold_rating(p_rating uuid) RETURNS SETOF app.consultant_rating
LANGUAGE sql SECURITY DEFINER SET search_path = '' AS $$
  SELECT r.* FROM app.consultant_rating r
  WHERE r.id = p_rating AND r.consultant_id = app.actor_person() AND r.firm_id = ANY (app.firms_engaged()) FOR UPDATE
$$;
--> statement-breakpoint
CREATE FUNCTION app.rate_item(p_rating uuid, p_item text, p_level double precision, p_seen boolean, p_note text) RETURNS text
LANGUAGE plpgsql SECURITY DEFINER SET search_path = '' AS $$
DECLARE r app.consultant_rating;
BEGIN
  SELECT * INTO r FROM app.hold_rating(p_rating);
  IF r.id IS NULL THEN RETURN 'not-found'; END IF;
  IF r.given_at IS NOT NULL THEN RETURN 'given-already'; END IF;
  INSERT INTO app.consultant_answer (firm_id, rating_id, item_id, level, evidence_seen, note)
  VALUES (r.firm_id, r.id, p_item, p_level, p_seen, p_note)
  ON CONFLICT (firm_id, rating_id, item_id) DO UPDATE
    SET level = excluded.level, evidence_seen = excluded.evidence_seen, note = excluded.note, saved_at = now();
  RETURN 'saved';
END $$;
--> statement-breakpoint
-- Gives the rating for good; from the next statement on the self scores of the cycle are open. All items must be judged.
CREATE FUNCTION app.give_rating(p_rating uuid, p_items text[]) RETURNS text
LANGUAGE plpgsql SECURITY DEFINER SET search_path = '' AS $$
DECLARE r app.consultant_rating;
BEGIN
  SELECT * INTO r FROM app.hold_rating(p_rating);
  IF r.id IS NULL THEN RETURN 'not-found'; END IF;
  IF r.given_at IS NOT NULL THEN RETURN 'given-already'; END IF;
  IF cardinality(p_items) = 0 OR EXISTS (SELECT FROM unnest(p_items) AS i(id) WHERE NOT EXISTS (
    SELECT FROM app.consultant_answer a WHERE a.firm_id = r.firm_id AND a.rating_id = r.id AND a.item_id = i.id)) THEN
    RETURN 'items-missing';
  END IF;
  UPDATE app.consultant_rating o
  SET blind = r.blind AND NOT app.could_see_self(r.firm_id, r.assessment_id), given_at = statement_timestamp()
  WHERE o.firm_id = r.firm_id AND o.id = r.id;
  RETURN 'given';
END $$;
--> statement-breakpoint
CREATE FUNCTION app.drop_rating(p_rating uuid) RETURNS text
LANGUAGE plpgsql SECURITY DEFINER SET search_path = '' AS $$
DECLARE r app.consultant_rating;
BEGIN
  SELECT * INTO r FROM app.hold_rating(p_rating);
  IF r.id IS NULL THEN RETURN 'not-found'; END IF;
  IF r.given_at IS NOT NULL THEN RETURN 'given-already'; END IF;
  DELETE FROM app.consultant_rating o WHERE o.firm_id = r.firm_id AND o.id = r.id;
  RETURN 'dropped';
END $$;
--> statement-breakpoint
-- Assessments that the actor has rated: only of these does he see a colleague's rating.
CREATE FUNCTION app.rated_by_actor() RETURNS uuid[] LANGUAGE sql STABLE SECURITY DEFINER SET search_path = '' AS $$
  SELECT coalesce(array_agg(r.assessment_id), '{}') FROM app.consultant_rating r
  WHERE r.consultant_id = app.actor_person() AND r.given_at IS NOT NULL
$$;
--> statement-breakpoint
-- Consultants whose given rating the actor may read.
CREATE FUNCTION app.raters_of_actor() RETURNS uuid[] LANGUAGE sql STABLE SECURITY DEFINER SET search_path = '' AS $$
  SELECT coalesce(array_agg(DISTINCT r.consultant_id), '{}') FROM app.consultant_rating r
  WHERE r.given_at IS NOT NULL AND (r.firm_id = ANY (app.firms_of_actor())
    OR (r.firm_id = ANY (app.firms_viewed('results')) AND r.assessment_id = ANY (app.rated_by_actor())))
$$;
--> statement-breakpoint
CREATE FUNCTION app.reviews(p_firm uuid) RETURNS boolean LANGUAGE sql STABLE SECURITY DEFINER SET search_path = '' AS $$
  SELECT EXISTS (SELECT FROM app.engagement_of_actor(p_firm) e WHERE e.may_review)
$$;
--> statement-breakpoint
-- The assessment, locked for a move by its reviewer; no row for anybody else.
CREATE FUNCTION app.hold_for_review(p_assessment uuid) RETURNS TABLE (firm_id uuid)
LANGUAGE sql SECURITY DEFINER SET search_path = '' AS $$
  SELECT a.firm_id FROM app.assessment a WHERE a.id = p_assessment AND app.reviews(a.firm_id) FOR UPDATE
$$;
--> statement-breakpoint
-- On whose behalf a reviewer's last acceptance freezes the result, which reads what he may not: a manager of the firm.
CREATE FUNCTION app.freezes_for(p_assessment uuid) RETURNS uuid LANGUAGE sql STABLE SECURITY DEFINER SET search_path = '' AS $$
  SELECT m.person_id FROM app.assessment a JOIN app.membership m ON m.firm_id = a.firm_id AND m.role = 'manager'
  WHERE a.id = p_assessment AND app.reviews(a.firm_id) AND NOT EXISTS (
    SELECT FROM app.assessment_phase p WHERE p.assessment_id = a.id AND p.state <> 'accepted')
  ORDER BY m.person_id LIMIT 1
$$;
--> statement-breakpoint
REVOKE ALL ON FUNCTION app.could_see_self(uuid, uuid), app.begin_rating(uuid, uuid, uuid), app.hold_rating(uuid),
  app.rate_item(uuid, text, double precision, boolean, text), app.give_rating(uuid, text[]), app.drop_rating(uuid),
  app.rated_by_actor(), app.raters_of_actor(), app.reviews(uuid), app.hold_for_review(uuid), app.freezes_for(uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION app.begin_rating(uuid, uuid, uuid),
  app.rate_item(uuid, text, double precision, boolean, text), app.give_rating(uuid, text[]), app.drop_rating(uuid),
  app.rated_by_actor(), app.raters_of_actor(), app.reviews(uuid), app.hold_for_review(uuid), app.freezes_for(uuid)
  TO trellis_app;
--> statement-breakpoint
SET LOCAL ROLE trellis_owner;
--> statement-breakpoint

-- A rating is its consultant's until it is given. Then the firm reads it after the freeze, and a colleague who has given
-- his own of the same cycle. All writing goes through the functions above.
GRANT SELECT ON app.consultant_rating, app.consultant_answer TO trellis_app;
CREATE POLICY consultant_reads ON app.consultant_rating FOR SELECT TO trellis_app
  USING (consultant_id = (SELECT app.actor_person()) AND firm_id = ANY ((SELECT app.firms_viewed())::uuid[]));
CREATE POLICY colleague_reads ON app.consultant_rating FOR SELECT TO trellis_app
  USING (given_at IS NOT NULL AND firm_id = ANY ((SELECT app.firms_viewed('results'))::uuid[])
    AND assessment_id = ANY ((SELECT app.rated_by_actor())::uuid[]));
CREATE POLICY member_reads ON app.consultant_rating FOR SELECT TO trellis_app
  USING (given_at IS NOT NULL AND firm_id = ANY ((SELECT app.firms_of_actor())::uuid[])
    AND (firm_id, assessment_id) IN (SELECT f.firm_id, f.assessment_id FROM app.result f));
CREATE POLICY reader_reads ON app.consultant_answer FOR SELECT TO trellis_app
  USING ((firm_id, rating_id) IN (SELECT r.firm_id, r.id FROM app.consultant_rating r));
CREATE POLICY reader_reads ON app.consultant FOR SELECT TO trellis_app
  USING (person_id = ANY ((SELECT app.raters_of_actor())::uuid[]));
GRANT SELECT, INSERT, DELETE ON app.client_note TO trellis_app;
GRANT UPDATE (text, changed_at) ON app.client_note TO trellis_app;
CREATE POLICY consultant_keeps ON app.client_note TO trellis_app
  USING (consultant_id = (SELECT app.actor_person()) AND firm_id = ANY ((SELECT app.firms_engaged())::uuid[]))
  WITH CHECK (consultant_id = (SELECT app.actor_person()) AND firm_id = ANY ((SELECT app.firms_engaged())::uuid[]));
--> statement-breakpoint
-- A reviewer accepts and returns what was submitted, and signs with his name. Reasons may tell of levels: a blind
-- consultant reads his own alone.
CREATE POLICY reviewer_updates ON app.assessment_phase FOR UPDATE TO trellis_app
  USING (state = 'submitted' AND firm_id = ANY ((SELECT app.firms_viewed())::uuid[]) AND app.reviews(firm_id))
  WITH CHECK (state IN ('accepted', 'returned') AND app.reviews(firm_id));
CREATE POLICY reviewer_inserts ON app.phase_event FOR INSERT TO trellis_app
  WITH CHECK (by_person_id = (SELECT app.actor_person()) AND event IN ('accept', 'return') AND app.reviews(firm_id));
CREATE POLICY signed_by_reviewer ON app.phase_event AS RESTRICTIVE FOR INSERT TO trellis_app
  WITH CHECK (signed_name = '' OR (by_person_id = (SELECT app.actor_person()) AND app.reviews(firm_id)));
DROP POLICY consultant_reads ON app.phase_event;
CREATE POLICY consultant_reads ON app.phase_event FOR SELECT TO trellis_app
  USING (firm_id = ANY ((SELECT app.firms_viewed())::uuid[])
    AND (by_person_id = (SELECT app.actor_person()) OR app.sees_self_scores(firm_id, assessment_id)));
