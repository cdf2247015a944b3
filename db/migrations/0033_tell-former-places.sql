CREATE TABLE "app"."former_place" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"person_id" uuid NOT NULL,
	"firm_id" uuid,
	"cohort_id" uuid,
	"until" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "former_place_one" CHECK (("app"."former_place"."firm_id" is null) <> ("app"."former_place"."cohort_id" is null))
);
--> statement-breakpoint
ALTER TABLE "app"."former_place" ADD CONSTRAINT "former_place_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "app"."person"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."former_place" ADD CONSTRAINT "former_place_firm_id_firm_id_fk" FOREIGN KEY ("firm_id") REFERENCES "app"."firm"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."former_place" ADD CONSTRAINT "former_place_cohort_id_cohort_id_fk" FOREIGN KEY ("cohort_id") REFERENCES "app"."cohort"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "former_place_person" ON "app"."former_place" USING btree ("person_id");--> statement-breakpoint
-- Where somebody was before is asked by one rule, and seen by nobody.
ALTER TABLE app.former_place OWNER TO trellis_owner;
ALTER TABLE app.former_place ENABLE ROW LEVEL SECURITY;
ALTER TABLE app.former_place FORCE ROW LEVEL SECURITY;
CREATE POLICY operator ON app.former_place TO trellis_owner
  USING ((SELECT current_setting('app.operator', true)) = 'on')
  WITH CHECK ((SELECT current_setting('app.operator', true)) = 'on');
CREATE POLICY gate ON app.former_place TO trellis_gate USING (true) WITH CHECK (true);
GRANT SELECT, INSERT ON app.former_place TO trellis_gate;
-- What a consultant reads of a plan comes from one function, which leaves out costs, notes and the log.
GRANT SELECT ON app.plan, app.plan_measure, app.plan_step, app.plan_record TO trellis_gate;
CREATE POLICY gate ON app.plan FOR SELECT TO trellis_gate USING (true);
CREATE POLICY gate ON app.plan_measure FOR SELECT TO trellis_gate USING (true);
CREATE POLICY gate ON app.plan_step FOR SELECT TO trellis_gate USING (true);
CREATE POLICY gate ON app.plan_record FOR SELECT TO trellis_gate USING (true);
--> statement-breakpoint
SET LOCAL ROLE trellis_gate;
--> statement-breakpoint
-- An erased person, firm or cohort leaves nothing behind.
CREATE FUNCTION app.keep_former_member() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = '' AS $$
BEGIN
  INSERT INTO app.former_place (person_id, firm_id)
  SELECT OLD.person_id, OLD.firm_id WHERE EXISTS (SELECT FROM app.person p WHERE p.id = OLD.person_id)
    AND EXISTS (SELECT FROM app.firm f WHERE f.id = OLD.firm_id);
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE FUNCTION app.keep_former_administrator() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = '' AS $$
BEGIN
  INSERT INTO app.former_place (person_id, cohort_id)
  SELECT OLD.person_id, OLD.cohort_id WHERE EXISTS (SELECT FROM app.person p WHERE p.id = OLD.person_id)
    AND EXISTS (SELECT FROM app.cohort c WHERE c.id = OLD.cohort_id);
  RETURN NULL;
END $$;
--> statement-breakpoint
-- Whether a firm stood in a cohort with this level of consent, or a higher one, at some time from p_from to p_until. Each
-- event holds until the next; a membership without events holds since it began.
CREATE FUNCTION app.stood_open(p_cohort uuid, p_firm uuid, p_level integer, p_from timestamptz, p_until timestamptz)
RETURNS boolean LANGUAGE sql STABLE SECURITY DEFINER SET search_path = '' AS $$
  SELECT EXISTS (SELECT FROM app.cohort_membership m WHERE m.cohort_id = p_cohort AND m.firm_id = p_firm
      AND m.consent_level >= p_level AND m.joined_at <= p_until
      AND NOT EXISTS (SELECT FROM app.cohort_event e WHERE e.cohort_id = p_cohort AND e.firm_id = p_firm
        AND e.consent_level IS NOT NULL))
    OR EXISTS (SELECT FROM (
        SELECT e.at, CASE WHEN e.event = 'firm-left' THEN 0 ELSE e.consent_level END AS level,
          CASE WHEN e.event = 'firm-left' THEN e.consent_level ELSE (e.detail ->> 'from')::integer END AS level_before,
          lead(e.at) OVER w AS next_at, lag(e.at) OVER w AS last_at
        FROM app.cohort_event e
        WHERE e.cohort_id = p_cohort AND e.firm_id = p_firm AND e.consent_level IS NOT NULL
        WINDOW w AS (ORDER BY e.at, e.id)) span
      WHERE (span.level >= p_level AND span.at <= p_until AND coalesce(span.next_at, 'infinity') >= p_from)
        OR (span.level_before >= p_level AND coalesce(span.last_at, '-infinity') <= p_until AND span.at >= p_from))
$$;
--> statement-breakpoint
-- As before, and from outside the firm: an administrator of its cohort, now or while the cycle ran; one of a firm in a
-- cohort where it is open, which sees the level of its frozen result; and one who was of the firm while the cycle ran.
CREATE OR REPLACE FUNCTION app.could_see_self(p_firm uuid, p_assessment uuid) RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = '' AS $$
  WITH cycle AS (SELECT a.created_at AS opened_at FROM app.assessment a WHERE a.id = p_assessment),
  former AS (SELECT f.* FROM app.former_place f, cycle
    WHERE f.person_id = app.actor_person() AND f.until >= cycle.opened_at),
  own_firm AS (
    SELECT f AS id, 'infinity'::timestamptz AS until FROM unnest(app.firms_of_actor()) AS f
    UNION ALL SELECT f.firm_id, f.until FROM former f WHERE f.firm_id IS NOT NULL),
  own_cohort AS (
    SELECT c AS id, 'infinity'::timestamptz AS until FROM unnest(app.cohorts_of_actor()) AS c
    UNION ALL SELECT t.id, f.until FROM former f CROSS JOIN LATERAL unnest(app.cohort_tree(ARRAY[f.cohort_id])) AS t(id)
    WHERE f.cohort_id IS NOT NULL)
  SELECT p_firm IN (SELECT o.id FROM own_firm o)
    OR EXISTS (SELECT FROM app.respondent r WHERE r.assessment_id = p_assessment AND r.person_id = app.actor_person())
    OR EXISTS (SELECT FROM app.phase_event x
      WHERE x.assessment_id = p_assessment AND x.by_person_id = app.actor_person() AND x.signed_name = '')
    OR EXISTS (SELECT FROM app.access_log l
      JOIN app.engagement e ON e.firm_id = l.firm_id AND e.id = l.engagement_id
      WHERE l.firm_id = p_firm AND e.consultant_id = app.actor_person() AND p_assessment = ANY (l.self_open))
    OR EXISTS (SELECT FROM app.cohort_membership m
      WHERE m.firm_id = p_firm AND m.consent_level >= 2 AND m.cohort_id = ANY (app.cohorts_of_actor()))
    OR EXISTS (SELECT FROM own_cohort o, cycle WHERE app.stood_open(o.id, p_firm, 2, cycle.opened_at, o.until))
    OR EXISTS (SELECT FROM own_firm o, cycle
      CROSS JOIN (SELECT min(r.frozen_at) AS at FROM app.result r WHERE r.assessment_id = p_assessment) frozen
      JOIN app.cohort_membership b ON true
      WHERE b.firm_id = o.id AND frozen.at <= o.until AND app.stood_open(b.cohort_id, p_firm, 3, frozen.at, o.until))
$$;
--> statement-breakpoint
-- A client's plans for its consultant: measures with owner, dates, state and record. A plan tells of the result it was made
-- from, so it is closed where that result is.
CREATE FUNCTION app.client_plan(p_firm uuid)
RETURNS TABLE (plan_id uuid, assessment_id uuid, cycle integer, revision integer, measure_id uuid, catalog_id text, title text,
  cell text, owner text, owner_left boolean, first_step_on date, record_on date, effort integer, carried boolean, state text,
  started_on date, done_on date, steps integer, steps_done integer, record_title text, record_date date, record_grade text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = '' AS $$
  SELECT p.id, p.assessment_id, a.cycle, p.result_revision, m.id, m.catalog_id, m.title, m.cell,
    coalesce(nullif(m.owner_name, ''), o.display_name, ''), m.owner_id IS NOT NULL AND o.person_id IS NULL,
    m.first_step_on, m.record_on, m.effort, m.carried_from_id IS NOT NULL, m.state, m.started_on, m.done_on,
    (SELECT count(*)::integer FROM app.plan_step s WHERE s.firm_id = m.firm_id AND s.measure_id = m.id),
    (SELECT count(*)::integer FROM app.plan_step s WHERE s.firm_id = m.firm_id AND s.measure_id = m.id
      AND s.done_at IS NOT NULL),
    r.title, r.date, r.grade
  FROM app.plan p
  JOIN app.assessment a ON a.firm_id = p.firm_id AND a.id = p.assessment_id
  LEFT JOIN app.plan_measure m ON m.firm_id = p.firm_id AND m.plan_id = p.id
  LEFT JOIN app.membership o ON o.firm_id = m.firm_id AND o.person_id = m.owner_id
  LEFT JOIN app.plan_record r ON r.firm_id = m.firm_id AND r.measure_id = m.id
  WHERE p.firm_id = p_firm AND p.firm_id = ANY (app.firms_viewed('plan')) AND p.assessment_id = ANY (app.self_viewed())
    AND app.sees_self_scores(p.firm_id, p.assessment_id)
  ORDER BY a.cycle DESC, m.created_at, m.id
$$;
--> statement-breakpoint
REVOKE ALL ON FUNCTION app.keep_former_member(), app.keep_former_administrator(),
  app.stood_open(uuid, uuid, integer, timestamptz, timestamptz), app.client_plan(uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION app.keep_former_member(), app.keep_former_administrator() TO trellis_owner;
GRANT EXECUTE ON FUNCTION app.client_plan(uuid) TO trellis_app;
--> statement-breakpoint
SET LOCAL ROLE trellis_owner;
--> statement-breakpoint
CREATE TRIGGER keep_former_member AFTER DELETE ON app.membership
  FOR EACH ROW EXECUTE FUNCTION app.keep_former_member();
CREATE TRIGGER keep_former_administrator AFTER DELETE ON app.cohort_administrator
  FOR EACH ROW EXECUTE FUNCTION app.keep_former_administrator();
-- The figures of the pulse stand in the report of a result: they are opened with it, and not by themselves.
DROP POLICY consultant_reads ON app.pulse_figure;
CREATE POLICY consultant_reads ON app.pulse_figure FOR SELECT TO trellis_app
  USING (about = firm_id AND firm_id = ANY ((SELECT app.firms_viewed('pulse-figures'))::uuid[])
    AND firm_id = ANY ((SELECT app.firms_viewed('results'))::uuid[]));
DROP POLICY consultant_reads ON app.pulse_wave;
CREATE POLICY consultant_reads ON app.pulse_wave FOR SELECT TO trellis_app
  USING (closed_at IS NOT NULL AND firm_id = ANY ((SELECT app.firms_viewed('pulse-figures'))::uuid[])
    AND firm_id = ANY ((SELECT app.firms_viewed('results'))::uuid[]));
