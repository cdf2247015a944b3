-- Returns the day on which an invited firm last saved, submitted or joined. For administrators, after the deadline,
-- and only if the firm has agreed to the current text, which says so.
CREATE OR REPLACE FUNCTION app.last_activity(p_cohort uuid, p_invitation uuid, p_now timestamptz) RETURNS date
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  SELECT (greatest(m.joined_at,
      (SELECT max(w.saved_at) FROM app.answer w WHERE w.firm_id = m.firm_id AND w.assessment_id = a.id),
      (SELECT max(p.submitted_at) FROM app.assessment_phase p WHERE p.firm_id = m.firm_id AND p.assessment_id = a.id))
    AT TIME ZONE 'Asia/Shanghai')::date
  FROM app.cohort_invitation i JOIN app.cohort c ON c.id = i.cohort_id
  JOIN app.cohort_membership m ON m.cohort_id = i.cohort_id AND m.firm_id = i.firm_id
  LEFT JOIN LATERAL (SELECT s.id FROM app.assessment s WHERE s.firm_id = m.firm_id
    AND s.cycle >= extract(year FROM coalesce(c.opens_on, '2000-01-01'::date)) ORDER BY s.cycle DESC LIMIT 1) a ON true
  WHERE i.cohort_id = p_cohort AND i.id = p_invitation AND i.left_at IS NULL AND p_cohort = ANY (app.cohorts_of_actor())
    AND m.consent_version = c.consent_version AND app.deadline_of(p_cohort) < (p_now AT TIME ZONE 'Asia/Shanghai')::date
$$;
GRANT EXECUTE ON FUNCTION app.last_activity TO trellis_app;
