-- Returns what the page of a confirmation request shows, to the customer who has its link.
CREATE OR REPLACE FUNCTION app.find_confirmation(p_token_hash text)
RETURNS TABLE(id uuid, firm_name text, time_zone text, asked_by text, product text, locale text, state text,
  expires_at timestamptz, given_at timestamptz)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  SELECT c.id, app.shown(f.name, f.other_name), f.time_zone, app.shown(c.asked_by_name, c.asked_by_other_name),
  c.product, c.locale, app.confirmation_state(c), c.expires_at, c.given_at
  FROM app.confirmation_address a
  JOIN app.confirmation c ON c.firm_id = a.firm_id AND c.id = a.confirmation_id
  JOIN app.firm f ON f.id = c.firm_id
  WHERE a.token_hash = p_token_hash
$$;
GRANT EXECUTE ON FUNCTION app.find_confirmation TO trellis_auth;
