-- Returns the cohorts that a job which makes or checks snapshots may read.
CREATE OR REPLACE FUNCTION app.cohorts_of_snapshot() RETURNS uuid[]
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  SELECT app.cohorts_of_job('snapshot') || app.cohorts_of_job('snapshot-check')
$$;
GRANT EXECUTE ON FUNCTION app.cohorts_of_snapshot TO trellis_worker;
