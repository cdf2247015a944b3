-- Returns whether the actor could have known how a firm rated itself in this cycle, so that their rating is not blind:
-- as member or respondent, by moving its phases, by a logged view, as administrator of a cohort that saw it, or
-- through a firm in a cohort where it was open. Past places count (`former_place`).
CREATE OR REPLACE FUNCTION app.could_see_self(p_firm uuid, p_assessment uuid) RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
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
