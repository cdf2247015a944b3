-- Reads one id from the actor that `enter` set for this transaction; null if the actor is of another kind.
CREATE OR REPLACE FUNCTION app.actor_id(p_kind text, p_field text) RETURNS uuid LANGUAGE sql STABLE SET search_path = pg_catalog, pg_temp AS $$
  SELECT CASE WHEN a ->> 'kind' = p_kind THEN (a ->> p_field)::uuid END
  FROM (SELECT NULLIF(current_setting('app.actor', true), '')::jsonb AS a) actor
$$;
GRANT EXECUTE ON FUNCTION app.actor_id TO trellis_app, trellis_worker;
