-- Returns how the answers of a client's latest frozen result spread, item by item; for consultants whose scope
-- includes answers.
CREATE OR REPLACE FUNCTION app.client_answers(p_assessment uuid) RETURNS TABLE (revision integer, detail jsonb, respondents integer)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  SELECT r.revision, r.rating -> 'detail', (r.rating -> 'marks' ->> 'respondents')::integer
  FROM app.result r
  WHERE r.assessment_id = p_assessment AND r.firm_id = ANY (app.firms_viewed('answers'))
    AND r.assessment_id = ANY (app.self_viewed()) AND app.sees_self_scores(r.firm_id, r.assessment_id)
  ORDER BY r.revision DESC LIMIT 1
$$;
GRANT EXECUTE ON FUNCTION app.client_answers TO trellis_app;
