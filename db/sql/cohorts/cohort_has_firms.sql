-- Returns whether any firm has joined a cohort or one below it; for its administrators.
CREATE OR REPLACE FUNCTION app.cohort_has_firms(p_cohort uuid) RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  SELECT p_cohort = ANY (app.cohorts_of_actor())
    AND EXISTS (SELECT FROM app.cohort_membership m WHERE m.cohort_id = ANY (app.cohort_tree(ARRAY[p_cohort])))
$$;
GRANT EXECUTE ON FUNCTION app.cohort_has_firms TO trellis_app;
