-- Gives a visitor's screening to a firm of the acting manager, once, and only until the visitor's token expires.
CREATE OR REPLACE FUNCTION app.claim_screening(p_firm uuid, p_token_hash text) RETURNS boolean
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE v_visitor uuid;
BEGIN
  IF NOT p_firm = ANY (app.firms_of_actor('manager')) THEN RETURN false; END IF;
  UPDATE app.visitor v SET claimed_by_firm = p_firm
  WHERE v.token_hash = p_token_hash AND v.claimed_by_firm IS NULL AND v.expires_at > now() RETURNING v.id INTO v_visitor;
  IF v_visitor IS NULL THEN RETURN false; END IF;
  UPDATE app.screening s SET firm_id = p_firm, claimed_at = now() WHERE s.visitor_id = v_visitor;
  RETURN FOUND;
END $$;
GRANT EXECUTE ON FUNCTION app.claim_screening TO trellis_app;
