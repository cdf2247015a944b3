-- Counts how many colleagues have answered each item; an item that does not apply counts 0. For members, and for
-- consultants in a logged view. They may not read the answers, so this runs as `trellis_gate`.
CREATE OR REPLACE FUNCTION app.answered_items(p_assessment uuid) RETURNS TABLE (item_id text, answered integer)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  WITH open AS (SELECT app.firms_of_actor() || app.firms_viewed() AS firms)
  SELECT g.item_id, sum(g.n)::integer FROM (
    SELECT a.item_id, 1 AS n FROM app.answer a
    JOIN app.respondent r ON r.firm_id = a.firm_id AND r.assessment_id = a.assessment_id AND r.id = a.respondent_id
    WHERE a.assessment_id = p_assessment AND a.firm_id = ANY ((SELECT firms FROM open)::uuid[]) AND r.kind = 'member'
      AND (a.dont_know OR a.level IS NOT NULL)
    UNION ALL
    SELECT n.item_id, 0 FROM app.not_applicable n
    WHERE n.assessment_id = p_assessment AND n.firm_id = ANY ((SELECT firms FROM open)::uuid[])
  ) g GROUP BY g.item_id
$$;
GRANT EXECUTE ON FUNCTION app.answered_items TO trellis_app;
