-- Counts for a manager how many items each respondent has answered in each phase. Managers may not read levels of open
-- phases, so this runs as `trellis_gate` and returns counts alone.
CREATE OR REPLACE FUNCTION app.answer_counts(p_assessment uuid)
RETURNS TABLE (respondent_id uuid, person_id uuid, phase text, answered integer)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  SELECT r.id, r.person_id, left(a.item_id, 3), count(*)::integer FROM app.answer a
  JOIN app.respondent r ON r.firm_id = a.firm_id AND r.assessment_id = a.assessment_id AND r.id = a.respondent_id
  WHERE a.assessment_id = p_assessment AND a.firm_id = ANY (app.firms_of_actor('manager'))
    AND (a.dont_know OR a.level IS NOT NULL)
  GROUP BY r.id, r.person_id, left(a.item_id, 3)
$$;
GRANT EXECUTE ON FUNCTION app.answer_counts TO trellis_app;
