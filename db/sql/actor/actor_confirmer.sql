-- Returns the confirmation request whose link the actor opened; null if the actor is not a customer with such a link.
CREATE OR REPLACE FUNCTION app.actor_confirmer() RETURNS uuid LANGUAGE sql STABLE SET search_path = pg_catalog, pg_temp AS $$
  SELECT app.actor_id('confirmer', 'confirmationId')
$$;
GRANT EXECUTE ON FUNCTION app.actor_confirmer TO trellis_app;
