-- Locks the acting customer's request until the transaction ends, so that two tabs wait for each other; returns its
-- firm and state.
CREATE OR REPLACE FUNCTION app.hold_confirmation() RETURNS TABLE (firm_id uuid, state text)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  PERFORM FROM app.confirmation c WHERE c.id = app.actor_confirmer() FOR UPDATE;
  RETURN QUERY SELECT c.firm_id, app.confirmation_state(c) FROM app.confirmation c WHERE c.id = app.actor_confirmer();
END $$;
GRANT EXECUTE ON FUNCTION app.hold_confirmation TO trellis_app;
