-- Withdraws a request: its link stops working, and the address and unsent answers are deleted. For managers.
CREATE OR REPLACE FUNCTION app.withdraw_confirmation(p_firm uuid, p_confirmation uuid) RETURNS boolean
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE v_link uuid;
BEGIN
  IF NOT p_firm = ANY (app.firms_of_actor('manager')) THEN RETURN false; END IF;
  UPDATE app.confirmation c SET withdrawn_at = now()
  WHERE c.firm_id = p_firm AND c.id = p_confirmation AND c.given_at IS NULL AND c.withdrawn_at IS NULL
  RETURNING c.link_id INTO v_link;
  IF v_link IS NULL THEN RETURN false; END IF;
  UPDATE app.confirmation_address a SET email = NULL WHERE a.firm_id = p_firm AND a.confirmation_id = p_confirmation;
  DELETE FROM app.confirmation_answer a WHERE a.firm_id = p_firm AND a.confirmation_id = p_confirmation;
  INSERT INTO app.partner_event (firm_id, link_id, id, event, by_person_id)
  VALUES (p_firm, v_link, gen_random_uuid(), 'withdrawn', app.actor_person());
  RETURN true;
END $$;
GRANT EXECUTE ON FUNCTION app.withdraw_confirmation TO trellis_app;
