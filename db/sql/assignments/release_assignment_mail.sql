-- Releases the claim on a mail that could not be sent, so that the next round tries again.
CREATE OR REPLACE FUNCTION app.release_assignment_mail(p_firm uuid, p_batch uuid, p_person uuid, p_step integer) RETURNS void
LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  DELETE FROM app.assignment_mail m
  WHERE m.firm_id = p_firm AND m.batch_id = p_batch AND m.person_id = p_person AND m.step = p_step
$$;
GRANT EXECUTE ON FUNCTION app.release_assignment_mail TO trellis_auth, trellis_worker;
