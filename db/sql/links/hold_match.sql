-- Returns the match of a link and locks its two rows, always in the same order; null if there is none or the actor is
-- no manager of the firm.
CREATE OR REPLACE FUNCTION app.hold_match(p_firm uuid, p_link uuid) RETURNS uuid
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE v_match uuid;
BEGIN
  IF NOT p_firm = ANY (app.firms_of_actor('manager')) THEN RETURN NULL; END IF;
  SELECT m.match_id INTO v_match FROM app.link_match m
  WHERE m.firm_id = p_firm AND m.link_id = p_link AND m.ended_at IS NULL;
  PERFORM FROM app.link_match m WHERE m.match_id = v_match ORDER BY m.firm_id, m.link_id FOR UPDATE;
  IF NOT EXISTS (SELECT FROM app.link_match m WHERE m.match_id = v_match AND m.firm_id = p_firm AND m.ended_at IS NULL) THEN
    RETURN NULL;
  END IF;
  RETURN v_match;
END $$;
