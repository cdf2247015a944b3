-- Adds an audit entry about a person's account, for the sign-in: nobody acts yet, so the person is an argument. Only
-- acts that begin with `account.` are accepted.
CREATE OR REPLACE FUNCTION app.note_account(p_id uuid, p_person uuid, p_act text, p_reason text) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  IF p_act NOT LIKE 'account.%' THEN RAISE invalid_parameter_value USING MESSAGE = 'not an act of an account'; END IF;
  INSERT INTO app.audit_entry (id, by_kind, by_person_id, by_name, act, object_kind, object_id, reason)
  SELECT p_id, 'person', p.id, p.name, p_act, 'person', p.id::text, p_reason FROM app.person p WHERE p.id = p_person;
END $$;
GRANT EXECUTE ON FUNCTION app.note_account TO trellis_auth;
