-- Returns the id of the signed-in person who acts; null for visitors, customers, the worker and without an actor.
CREATE OR REPLACE FUNCTION app.actor_person() RETURNS uuid
LANGUAGE plpgsql STABLE SET search_path = pg_catalog, pg_temp AS $$
DECLARE v_actor jsonb := NULLIF(current_setting('app.actor', true), '')::jsonb;
BEGIN
  RETURN CASE WHEN v_actor ->> 'kind' = 'user' THEN (v_actor ->> 'personId')::uuid END;
END $$;
GRANT EXECUTE ON FUNCTION app.actor_person TO trellis_app, trellis_worker;
