-- Returns the numbered answers from which the server counts signs of careless answering; only the counts are shown.
-- Closed phases only, people without a name.
CREATE OR REPLACE FUNCTION app.client_flag_rows(p_assessment uuid)
RETURNS TABLE (respondent integer, item_id text, level integer, dont_know boolean, first_saved timestamptz)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  SELECT dense_rank() OVER (ORDER BY a.respondent_id)::integer, a.item_id, a.level, a.dont_know, h.first_saved
  FROM app.answer a
  JOIN app.respondent r ON r.firm_id = a.firm_id AND r.assessment_id = a.assessment_id AND r.id = a.respondent_id
  JOIN app.assessment_phase p ON p.firm_id = a.firm_id AND p.assessment_id = a.assessment_id
    AND p.phase = left(a.item_id, 3) AND p.state IN ('submitted', 'accepted')
  LEFT JOIN LATERAL (SELECT min(o.saved_at) AS first_saved FROM app.answer_history o
    WHERE o.firm_id = a.firm_id AND o.assessment_id = a.assessment_id AND o.respondent_id = a.respondent_id
      AND o.item_id = a.item_id AND (o.dont_know OR o.level IS NOT NULL)) h ON true
  WHERE a.assessment_id = p_assessment AND r.kind = 'member' AND (a.dont_know OR a.level IS NOT NULL)
    AND a.firm_id = ANY (app.firms_viewed('answers')) AND a.assessment_id = ANY (app.self_viewed())
    AND app.sees_self_scores(a.firm_id, a.assessment_id)
$$;
GRANT EXECUTE ON FUNCTION app.client_flag_rows TO trellis_app;
