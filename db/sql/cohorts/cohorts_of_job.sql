-- Returns the cohort that the running job was asked for, with those below it; empty if the job is of another kind.
CREATE OR REPLACE FUNCTION app.cohorts_of_job(p_job text) RETURNS uuid[]
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  SELECT CASE WHEN app.actor_job() = p_job THEN app.cohort_tree(ARRAY[app.actor_id('worker', 'cohortId')]) ELSE '{}' END
$$;
GRANT EXECUTE ON FUNCTION app.cohorts_of_job TO trellis_worker;
