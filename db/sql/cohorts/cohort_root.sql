-- Returns the topmost cohort above this one. Its administrators own the questionnaires of the whole tree.
CREATE OR REPLACE FUNCTION app.cohort_root(p_cohort uuid) RETURNS uuid
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  WITH RECURSIVE up(id, parent_id) AS (
    SELECT c.id, c.parent_id FROM app.cohort c WHERE c.id = p_cohort
    UNION SELECT c.id, c.parent_id FROM app.cohort c JOIN up u ON c.id = u.parent_id)
  SELECT id FROM up WHERE parent_id IS NULL
$$;
GRANT EXECUTE ON FUNCTION app.cohort_root TO trellis_app;
