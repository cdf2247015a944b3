-- Marks the customer's request as given, once, and deletes their address. Returns the firm's own answers of this
-- moment, so that the caller can compare both.
CREATE OR REPLACE FUNCTION app.give_confirmation() RETURNS TABLE (question_id text, level integer)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE c app.confirmation;
BEGIN
  SELECT * INTO c FROM app.confirmation o WHERE o.id = app.actor_confirmer() FOR UPDATE;
  IF c.id IS NULL OR app.confirmation_state(c) <> 'open' THEN
    RAISE insufficient_privilege USING MESSAGE = 'this confirmation is not open';
  END IF;
  UPDATE app.confirmation o SET given_at = now() WHERE o.firm_id = c.firm_id AND o.id = c.id;
  UPDATE app.confirmation_address a SET email = NULL WHERE a.firm_id = c.firm_id AND a.confirmation_id = c.id;
  INSERT INTO app.partner_event (firm_id, link_id, id, event) VALUES (c.firm_id, c.link_id, gen_random_uuid(), 'given');
  RETURN QUERY SELECT l.question_id, l.level FROM app.link_answer l WHERE l.firm_id = c.firm_id AND l.link_id = c.link_id;
END $$;
GRANT EXECUTE ON FUNCTION app.give_confirmation TO trellis_app;
