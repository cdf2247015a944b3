-- Deletes addresses and unsent answers of all requests that are no longer open. Anybody who asks or opens a request
-- runs it.
CREATE OR REPLACE FUNCTION app.forget_confirmations() RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  UPDATE app.confirmation_address a SET email = NULL FROM app.confirmation c
  WHERE c.firm_id = a.firm_id AND c.id = a.confirmation_id AND a.email IS NOT NULL AND app.confirmation_state(c) <> 'open';
  DELETE FROM app.confirmation_answer a USING app.confirmation c
  WHERE c.firm_id = a.firm_id AND c.id = a.confirmation_id AND c.given_at IS NULL AND app.confirmation_state(c) <> 'open';
END $$;
GRANT EXECUTE ON FUNCTION app.forget_confirmations TO trellis_app, trellis_auth;
