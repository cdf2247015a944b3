-- The cohorts a job of this kind may read: the one it was asked for, with everything below it.
CREATE OR REPLACE FUNCTION app.cohorts_of_job(p_job text) RETURNS uuid[]
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  SELECT CASE WHEN app.actor_job() = p_job THEN app.cohort_tree(ARRAY[app.actor_id('worker', 'cohortId')]) ELSE '{}' END
$$;
GRANT EXECUTE ON FUNCTION app.cohorts_of_job TO trellis_worker;
