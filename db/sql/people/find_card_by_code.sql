-- Returns the invite card of a typed code, while it can be used.
CREATE OR REPLACE FUNCTION app.find_card_by_code(p_code_hash text) RETURNS uuid
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  SELECT c.id FROM app.invite_card c
  WHERE c.code_hash = p_code_hash AND c.ended_at IS NULL AND c.expires_at > now()
$$;
GRANT EXECUTE ON FUNCTION app.find_card_by_code TO trellis_auth;
