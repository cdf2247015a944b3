-- Returns the kind of job that the worker is doing; null for every other actor.
CREATE OR REPLACE FUNCTION app.actor_job() RETURNS text LANGUAGE sql STABLE SET search_path = pg_catalog, pg_temp AS $$
  SELECT CASE WHEN a ->> 'kind' = 'worker' THEN a ->> 'job' END
  FROM (SELECT NULLIF(current_setting('app.actor', true), '')::jsonb AS a) actor
$$;
GRANT EXECUTE ON FUNCTION app.actor_job TO trellis_worker;
