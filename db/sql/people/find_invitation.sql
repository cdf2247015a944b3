-- Returns what the page of an invitation shows, to the holder of its link, who may not be signed in yet.
CREATE OR REPLACE FUNCTION app.find_invitation(p_token_hash text)
RETURNS TABLE(firm_name text, email text, role text, stratum text, locale text, invited_by text, state text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  SELECT app.shown(f.name, f.other_name), i.email, i.role, i.stratum, i.locale, coalesce(app.shown(m.display_name,
  m.other_name), ''),
    CASE WHEN i.revoked_at IS NOT NULL THEN 'revoked' WHEN i.accepted_at IS NOT NULL THEN 'used'
         WHEN i.expires_at <= now() THEN 'expired' ELSE 'open' END
  FROM app.invitation i JOIN app.firm f ON f.id = i.firm_id
  LEFT JOIN app.membership m ON m.firm_id = i.firm_id AND m.person_id = i.invited_by
  WHERE i.token_hash = p_token_hash
$$;
GRANT EXECUTE ON FUNCTION app.find_invitation TO trellis_auth;
