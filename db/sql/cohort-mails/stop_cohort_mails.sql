-- Stops the mails to the holder of an invitation's link, or allows them again; false if there is no such invitation.
CREATE OR REPLACE FUNCTION app.stop_cohort_mails(p_token_hash text, p_stop boolean) RETURNS boolean
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  UPDATE app.cohort_invitation i SET opted_out_at = CASE WHEN p_stop THEN coalesce(i.opted_out_at, now()) END
  WHERE i.token_hash = p_token_hash;
  RETURN FOUND;
END $$;
GRANT EXECUTE ON FUNCTION app.stop_cohort_mails TO trellis_auth;
