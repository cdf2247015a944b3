-- Returns the id of the visitor who answers the screening without an account; null for every other actor.
CREATE OR REPLACE FUNCTION app.actor_visitor() RETURNS uuid LANGUAGE sql STABLE SET search_path = pg_catalog, pg_temp AS $$
  SELECT app.actor_id('visitor', 'visitorId')
$$;
GRANT EXECUTE ON FUNCTION app.actor_visitor TO trellis_app, trellis_worker;
