-- Sets the actor of this transaction and returns whether they may enter: a session must exist and not be expired.
-- Notes the use of a session once an hour; SKIP LOCKED, so that requests of one session never wait for each other.
CREATE OR REPLACE FUNCTION app.enter(p_actor jsonb) RETURNS boolean
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE v_id uuid; v_used timestamptz;
BEGIN
  IF p_actor ? 'session' THEN
    SELECT s.id, s.last_used_at INTO v_id, v_used FROM app.session s
    WHERE s.token_hash = p_actor ->> 'session' AND s.person_id = (p_actor ->> 'personId')::uuid
      AND s.expires_at > now() AND s.last_used_at > now() - interval '14 days';
    IF NOT FOUND THEN RETURN false; END IF;
    IF v_used < now() - interval '1 hour' THEN
      UPDATE app.session SET last_used_at = now()
      WHERE id = (SELECT s.id FROM app.session s WHERE s.id = v_id FOR UPDATE SKIP LOCKED);
    END IF;
  END IF;
  PERFORM set_config('app.actor', (p_actor - 'session')::text, true);
  RETURN true;
END $$;
GRANT EXECUTE ON FUNCTION app.enter TO trellis_app, trellis_worker;
