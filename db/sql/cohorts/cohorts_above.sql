-- Returns the cohorts above a cohort. UNION instead of UNION ALL, so that a circle of cohorts ends.
CREATE OR REPLACE FUNCTION app.cohorts_above(p_cohort uuid) RETURNS uuid[]
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  WITH RECURSIVE up(id) AS (
    SELECT c.parent_id FROM app.cohort c WHERE c.id = p_cohort
    UNION SELECT c.parent_id FROM app.cohort c JOIN up ON c.id = up.id)
  SELECT coalesce(array_agg(id), '{}') FROM up WHERE id IS NOT NULL
$$;
