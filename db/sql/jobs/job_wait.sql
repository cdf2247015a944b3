-- Returns for how many seconds the oldest waiting job has waited; 0 if none waits. Says nothing about whose job it is.
CREATE OR REPLACE FUNCTION app.job_wait() RETURNS integer LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  SELECT coalesce(max(extract(epoch FROM now() - j.created_at)), 0)::integer FROM app.job j WHERE j.state = 'waiting'
$$;
GRANT EXECUTE ON FUNCTION app.job_wait TO trellis_app, trellis_worker;
