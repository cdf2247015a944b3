-- Returns the topmost cohort above this one. Its administrators own the questionnaires of the whole tree.
CREATE OR REPLACE FUNCTION app.cohort_root(p_cohort uuid) RETURNS uuid
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  SELECT c.id FROM app.cohort c WHERE c.id = ANY (app.cohort_path(p_cohort)) AND c.parent_id IS NULL
$$;
GRANT EXECUTE ON FUNCTION app.cohort_root TO trellis_app;
