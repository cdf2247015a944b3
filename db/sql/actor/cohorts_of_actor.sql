-- Returns the cohorts that the actor administers, each with all cohorts below it.
CREATE OR REPLACE FUNCTION app.cohorts_of_actor() RETURNS uuid[]
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  SELECT app.cohort_tree(coalesce(array_agg(a.cohort_id), '{}')) FROM app.cohort_administrator a
  WHERE a.person_id = app.actor_person()
$$;
GRANT EXECUTE ON FUNCTION app.cohorts_of_actor TO trellis_app;
