CREATE TABLE "app"."review_opening" (
	"firm_id" uuid NOT NULL,
	"assessment_id" uuid NOT NULL,
	"phase" text NOT NULL,
	"person_id" uuid NOT NULL,
	"submitted_at" timestamp with time zone NOT NULL,
	"opened_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "review_opening_firm_id_assessment_id_phase_person_id_submitted_at_pk" PRIMARY KEY("firm_id","assessment_id","phase","person_id","submitted_at")
);
--> statement-breakpoint
CREATE TABLE "app"."review_remark" (
	"firm_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"assessment_id" uuid NOT NULL,
	"phase" text NOT NULL,
	"item_id" text NOT NULL,
	"person_id" uuid,
	"submitted_at" timestamp with time zone NOT NULL,
	"text" text NOT NULL,
	"revision" integer DEFAULT 1 NOT NULL,
	"saved_at" timestamp with time zone DEFAULT now() NOT NULL,
	"event_id" uuid,
	CONSTRAINT "review_remark_firm_id_id_pk" PRIMARY KEY("firm_id","id"),
	CONSTRAINT "review_remark_once" UNIQUE("assessment_id","item_id","person_id","submitted_at"),
	CONSTRAINT "review_remark_length" CHECK (char_length("app"."review_remark"."text") <= 2000)
);
--> statement-breakpoint
ALTER TABLE "app"."review_opening" ADD CONSTRAINT "review_opening_person_id_consultant_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "app"."consultant"("person_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."review_opening" ADD CONSTRAINT "review_opening_assessment" FOREIGN KEY ("firm_id","assessment_id") REFERENCES "app"."assessment"("firm_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."review_remark" ADD CONSTRAINT "review_remark_person_id_consultant_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "app"."consultant"("person_id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."review_remark" ADD CONSTRAINT "review_remark_assessment" FOREIGN KEY ("firm_id","assessment_id") REFERENCES "app"."assessment"("firm_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."review_remark" ADD CONSTRAINT "review_remark_event" FOREIGN KEY ("firm_id","event_id") REFERENCES "app"."phase_event"("firm_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "review_opening_person" ON "app"."review_opening" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "review_remark_person" ON "app"."review_remark" USING btree ("person_id");--> statement-breakpoint
DO $$
DECLARE t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['review_opening', 'review_remark'] LOOP
    EXECUTE format('ALTER TABLE app.%I OWNER TO trellis_owner', t);
    EXECUTE format('ALTER TABLE app.%I ENABLE ROW LEVEL SECURITY', t);
    EXECUTE format('ALTER TABLE app.%I FORCE ROW LEVEL SECURITY', t);
    EXECUTE format('CREATE POLICY operator ON app.%I TO trellis_owner
      USING ((SELECT current_setting(''app.operator'', true)) = ''on'')
      WITH CHECK ((SELECT current_setting(''app.operator'', true)) = ''on'')', t);
    EXECUTE format('CREATE POLICY gate ON app.%I TO trellis_gate USING (true) WITH CHECK (true)', t);
    EXECUTE format('GRANT SELECT, INSERT ON app.%I TO trellis_gate', t);
  END LOOP;
END $$;
GRANT UPDATE (text, revision, saved_at, event_id) ON app.review_remark TO trellis_gate;
--> statement-breakpoint
SET LOCAL ROLE trellis_gate;
--> statement-breakpoint
-- Whether the actor had the page of this very submission open.
CREATE FUNCTION app.has_opened_review(p_assessment uuid, p_phase text, p_submitted timestamptz) RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  SELECT EXISTS (SELECT FROM app.review_opening o WHERE o.assessment_id = p_assessment AND o.phase = p_phase
    AND o.submitted_at = p_submitted AND o.person_id = app.actor_person())
$$;
--> statement-breakpoint
-- Says that the actor has the page of a submitted phase open with what he signs. Only in a transaction whose line of the
-- access log names the firm's own levels as open to him: a rating that is still blind opens nothing.
CREATE FUNCTION app.open_review(p_assessment uuid, p_phase text) RETURNS boolean
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  INSERT INTO app.review_opening (firm_id, assessment_id, phase, person_id, submitted_at)
  SELECT p.firm_id, p.assessment_id, p.phase, app.actor_person(), p.submitted_at FROM app.assessment_phase p
  WHERE p.assessment_id = p_assessment AND p.phase = p_phase AND p.state = 'submitted' AND app.reviews(p.firm_id)
    AND p.assessment_id = ANY (app.self_viewed()) AND app.sees_self_scores(p.firm_id, p.assessment_id)
  ON CONFLICT DO NOTHING;
  RETURN EXISTS (SELECT FROM app.assessment_phase p WHERE p.assessment_id = p_assessment AND p.phase = p_phase
    AND p.state = 'submitted' AND app.has_opened_review(p.assessment_id, p.phase, p.submitted_at));
END $$;
--> statement-breakpoint
-- How many members chose which level, by item and role group, in a phase that is submitted, or was when he had it open; the
-- rule of what is shown of it is applied where it is read. p_before: of the last frozen cycle before, with the same
-- questions, where the access has answers. Being a reviewer opens the phase that is reviewed.
CREATE FUNCTION app.review_voices(p_assessment uuid, p_phase text, p_before boolean)
RETURNS TABLE (item_id text, stratum text, level integer, people integer, others integer)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  WITH asked AS (
    SELECT a.firm_id, a.id FROM app.assessment a WHERE a.id = p_assessment AND NOT p_before
    UNION ALL
    (SELECT b.firm_id, b.id FROM app.assessment a JOIN app.assessment b ON b.firm_id = a.firm_id AND b.cycle < a.cycle
      AND b.instrument_id = a.instrument_id AND b.instrument_version = a.instrument_version
    WHERE a.id = p_assessment AND p_before AND a.firm_id = ANY (app.firms_viewed('answers'))
      AND EXISTS (SELECT FROM app.result f WHERE f.firm_id = b.firm_id AND f.assessment_id = b.id)
    ORDER BY b.cycle DESC LIMIT 1)
  )
  SELECT w.item_id, r.stratum, w.level, count(*)::integer,
    (count(*) FILTER (WHERE r.person_id IS DISTINCT FROM app.actor_person()))::integer
  FROM asked k
  JOIN app.assessment_phase p ON p.firm_id = k.firm_id AND p.assessment_id = k.id AND p.phase = p_phase
    AND (p.state = 'accepted' AND (p_before OR app.has_opened_review(p.assessment_id, p.phase, p.submitted_at))
      OR p.state = 'submitted' AND NOT p_before)
  JOIN app.answer w ON w.firm_id = k.firm_id AND w.assessment_id = k.id AND left(w.item_id, 3) = p.phase
    AND (w.dont_know OR w.level IS NOT NULL)
  JOIN app.respondent r ON r.firm_id = w.firm_id AND r.assessment_id = w.assessment_id AND r.id = w.respondent_id
    AND r.kind = 'member'
  WHERE app.reviews(k.firm_id) AND k.id = ANY (app.self_viewed()) AND app.sees_self_scores(k.firm_id, k.id)
    AND NOT EXISTS (SELECT FROM app.not_applicable n WHERE n.firm_id = k.firm_id AND n.assessment_id = k.id
      AND n.item_id = w.item_id)
  GROUP BY w.item_id, r.stratum, w.level
$$;
--> statement-breakpoint
-- Members who changed an answer of a part since the actor last had another submission of the phase open: few of them would
-- be known by the difference.
CREATE FUNCTION app.review_changes(p_assessment uuid, p_phase text) RETURNS TABLE (cell text, people integer)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  WITH seen AS (
    SELECT max(o.opened_at) AS at FROM app.review_opening o
    JOIN app.assessment_phase p ON p.firm_id = o.firm_id AND p.assessment_id = o.assessment_id AND p.phase = o.phase
    WHERE o.assessment_id = p_assessment AND o.phase = p_phase AND o.person_id = app.actor_person()
      AND o.submitted_at IS DISTINCT FROM p.submitted_at AND app.reviews(o.firm_id)
  )
  SELECT left(h.item_id, 7), count(DISTINCT h.respondent_id)::integer
  FROM seen s JOIN app.answer_history h ON h.assessment_id = p_assessment AND h.saved_at > s.at
    AND left(h.item_id, 3) = p_phase
  GROUP BY 1
$$;
--> statement-breakpoint
-- What stands after the actor's word on one item of a submission whose page he had open. p_base: as in `save_rated_item`.
CREATE FUNCTION app.save_remark(p_assessment uuid, p_item text, p_text text, p_base integer, p_id uuid,
  OUT outcome text, OUT revision integer, OUT text text, OUT saved_at timestamptz)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  p app.assessment_phase;
  stored app.review_remark;
BEGIN
  -- held against the moves of the assessment
  PERFORM FROM app.hold_for_review(p_assessment);
  SELECT * INTO p FROM app.assessment_phase q
  WHERE q.assessment_id = p_assessment AND q.phase = left(p_item, 3) AND app.reviews(q.firm_id);
  outcome := CASE WHEN p.firm_id IS NULL THEN 'not-found' WHEN p.state <> 'submitted' THEN 'not-submitted'
    WHEN NOT app.has_opened_review(p_assessment, p.phase, p.submitted_at) THEN 'review-not-opened' END;
  IF outcome IS NOT NULL THEN RETURN; END IF;
  INSERT INTO app.review_remark (firm_id, id, assessment_id, phase, item_id, person_id, submitted_at, text)
  VALUES (p.firm_id, p_id, p.assessment_id, p.phase, p_item, app.actor_person(), p.submitted_at, p_text)
  ON CONFLICT ON CONSTRAINT review_remark_once DO NOTHING;
  SELECT * INTO stored FROM app.review_remark m WHERE m.assessment_id = p_assessment AND m.item_id = p_item
    AND m.person_id = app.actor_person() AND m.submitted_at = p.submitted_at FOR UPDATE;
  outcome := 'saved';
  IF stored.text <> p_text THEN
    IF p_base <> stored.revision THEN
      outcome := 'conflict';
    ELSE
      UPDATE app.review_remark m SET text = p_text, revision = stored.revision + 1, saved_at = now()
      WHERE m.firm_id = stored.firm_id AND m.id = stored.id RETURNING * INTO stored;
    END IF;
  END IF;
  revision := stored.revision;
  text := stored.text;
  saved_at := stored.saved_at;
END $$;
--> statement-breakpoint
-- Remarks go out with the decision they were written for, whichever way it is made.
CREATE FUNCTION app.send_remarks() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  UPDATE app.review_remark m SET event_id = NEW.id
  WHERE m.assessment_id = NEW.assessment_id AND m.phase = NEW.phase AND m.person_id = NEW.by_person_id
    AND m.event_id IS NULL AND m.submitted_at = (SELECT p.submitted_at FROM app.assessment_phase p
      WHERE p.firm_id = NEW.firm_id AND p.assessment_id = NEW.assessment_id AND p.phase = NEW.phase);
  RETURN NULL;
END $$;
--> statement-breakpoint
REVOKE ALL ON FUNCTION app.has_opened_review(uuid, text, timestamptz), app.open_review(uuid, text),
  app.review_voices(uuid, text, boolean), app.review_changes(uuid, text),
  app.save_remark(uuid, text, text, integer, uuid), app.send_remarks() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION app.has_opened_review(uuid, text, timestamptz), app.open_review(uuid, text),
  app.review_voices(uuid, text, boolean), app.review_changes(uuid, text),
  app.save_remark(uuid, text, text, integer, uuid) TO trellis_app;
GRANT EXECUTE ON FUNCTION app.send_remarks() TO trellis_owner;
--> statement-breakpoint
SET LOCAL ROLE trellis_owner;
--> statement-breakpoint
CREATE TRIGGER send_remarks AFTER INSERT ON app.phase_event FOR EACH ROW
  WHEN (NEW.event IN ('accept', 'return') AND NEW.signed_name <> '') EXECUTE FUNCTION app.send_remarks();
-- A remark is its reviewer's until he decides; then the managers of the firm read it with the decision.
GRANT SELECT ON app.review_remark TO trellis_app;
CREATE POLICY reviewer_reads ON app.review_remark FOR SELECT TO trellis_app
  USING (person_id = (SELECT app.actor_person()) AND firm_id = ANY ((SELECT app.firms_viewed())::uuid[]));
CREATE POLICY manager_reads ON app.review_remark FOR SELECT TO trellis_app
  USING (event_id IS NOT NULL AND text <> '' AND firm_id = ANY ((SELECT app.firms_of_actor('manager'))::uuid[]));
-- As before, and only with the page of this submission open once: nobody signs what he has not seen.
DROP POLICY reviewer_updates ON app.assessment_phase;
CREATE POLICY reviewer_updates ON app.assessment_phase FOR UPDATE TO trellis_app
  USING (state = 'submitted' AND firm_id = ANY ((SELECT app.firms_viewed())::uuid[]) AND app.reviews(firm_id)
    AND app.has_opened_review(assessment_id, phase, submitted_at))
  WITH CHECK (state IN ('accepted', 'returned') AND app.reviews(firm_id));
