CREATE OR REPLACE FUNCTION app.actor_visitor() RETURNS uuid LANGUAGE sql STABLE SET search_path = pg_catalog, pg_temp AS $$
  SELECT app.actor_id('visitor', 'visitorId')
$$;
GRANT EXECUTE ON FUNCTION app.actor_visitor TO trellis_app, trellis_worker;
