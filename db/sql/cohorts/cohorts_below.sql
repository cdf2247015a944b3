-- Returns a cohort and those below it; empty if the actor does not administer it.
CREATE OR REPLACE FUNCTION app.cohorts_below(p_cohort uuid) RETURNS uuid[]
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  SELECT CASE WHEN p_cohort = ANY (app.cohorts_of_actor()) THEN app.cohort_tree(ARRAY[p_cohort]) ELSE '{}' END
$$;
GRANT EXECUTE ON FUNCTION app.cohorts_below TO trellis_app;
