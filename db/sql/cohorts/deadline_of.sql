-- Returns the deadline of a cohort: its own, or that of the nearest cohort above which has one.
CREATE OR REPLACE FUNCTION app.deadline_of(p_cohort uuid) RETURNS date
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  WITH RECURSIVE up(id, parent_id, closes_on, steps) AS (
    SELECT c.id, c.parent_id, c.closes_on, 0 FROM app.cohort c WHERE c.id = p_cohort
    UNION ALL SELECT c.id, c.parent_id, c.closes_on, u.steps + 1 FROM up u JOIN app.cohort c ON c.id = u.parent_id
    WHERE u.closes_on IS NULL
  ) CYCLE id SET is_circle USING path
  SELECT u.closes_on FROM up u WHERE u.closes_on IS NOT NULL AND NOT u.is_circle ORDER BY u.steps LIMIT 1
$$;
GRANT EXECUTE ON FUNCTION app.deadline_of TO trellis_app;
