-- Gives back the claim on a daily mail that could not be sent: it is due again, with all that is new since.
CREATE OR REPLACE FUNCTION app.release_consultant_mail(p_person uuid, p_since timestamptz) RETURNS void
LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  UPDATE app.consultant c SET told_at = p_since WHERE c.person_id = p_person AND c.told_at > p_since
$$;
GRANT EXECUTE ON FUNCTION app.release_consultant_mail TO trellis_auth;
