-- Returns what the page of an invite card shows, to somebody who scans it without an account.
CREATE OR REPLACE FUNCTION app.find_invite_card(p_token_hash text)
RETURNS TABLE(firm_name text, invited_by text, stratum text, domain text, seats integer, joined integer, state text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  SELECT app.shown(f.name, f.other_name), coalesce(app.shown(m.display_name, m.other_name), ''), c.stratum, c.domain,
  c.seats, c.joined,
    CASE WHEN c.ended_at IS NOT NULL THEN 'ended' WHEN c.expires_at <= now() THEN 'expired'
         WHEN c.joined >= c.seats THEN 'full' ELSE 'open' END
  FROM app.invite_card c JOIN app.firm f ON f.id = c.firm_id
  LEFT JOIN app.membership m ON m.firm_id = c.firm_id AND m.person_id = c.created_by
  WHERE c.token_hash = p_token_hash
$$;
GRANT EXECUTE ON FUNCTION app.find_invite_card TO trellis_auth;
