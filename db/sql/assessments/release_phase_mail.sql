-- Releases the claim on a mail that could not be sent, so that the next round tries again.
CREATE OR REPLACE FUNCTION app.release_phase_mail(p_firm uuid, p_event uuid, p_person uuid) RETURNS void
LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  DELETE FROM app.phase_mail k WHERE k.firm_id = p_firm AND k.event_id = p_event AND k.person_id = p_person
$$;
GRANT EXECUTE ON FUNCTION app.release_phase_mail TO trellis_auth;
