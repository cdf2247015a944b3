-- Returns a cohort and all cohorts above it.
CREATE OR REPLACE FUNCTION app.cohort_path(p_cohort uuid) RETURNS uuid[]
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  WITH RECURSIVE path(id) AS (
    SELECT c.id FROM app.cohort c WHERE c.id = p_cohort
    UNION SELECT c.parent_id FROM app.cohort c JOIN path p ON p.id = c.id WHERE c.parent_id IS NOT NULL)
  SELECT coalesce(array_agg(id), '{}') FROM path
$$;
