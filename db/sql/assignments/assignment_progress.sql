-- Counts how many items of each assignment the colleague has answered. For the colleague and the managers; they may not
-- read the answers, so this runs as `trellis_gate`.
CREATE OR REPLACE FUNCTION app.assignment_progress(p_assessment uuid) RETURNS TABLE (id uuid, answered integer)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
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
GRANT EXECUTE ON FUNCTION app.assignment_progress TO trellis_app;
