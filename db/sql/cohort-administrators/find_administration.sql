-- Returns what the page of an administrator's invitation shows, to the holder of its link, who may not be signed in
-- yet.
CREATE OR REPLACE FUNCTION app.find_administration(p_token_hash text)
RETURNS TABLE(cohort_name jsonb, email text, locale text, invited_by text, state text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  SELECT c.name, i.email, i.locale, coalesce((SELECT max(app.shown(a.display_name,
  a.other_name)) FROM app.cohort_administrator a
      WHERE a.person_id = i.invited_by), ''),
    CASE WHEN i.revoked_at IS NOT NULL THEN 'revoked' WHEN i.accepted_at IS NOT NULL THEN 'used'
         WHEN i.expires_at <= now() THEN 'expired' ELSE 'open' END
  FROM app.administrator_invitation i JOIN app.cohort c ON c.id = i.cohort_id WHERE i.token_hash = p_token_hash
$$;
GRANT EXECUTE ON FUNCTION app.find_administration TO trellis_auth;
