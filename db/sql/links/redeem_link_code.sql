-- Matches a link of the acting manager's firm with the link for which a code was made. Only this function sets
-- `partner_firm_id`.
CREATE OR REPLACE FUNCTION app.redeem_link_code(p_firm uuid, p_link uuid, p_code_hash text) RETURNS text
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  c app.link_code;
  v_own app.link;
  v_other app.link;
  v_match uuid := gen_random_uuid();
BEGIN
  IF NOT p_firm = ANY (app.firms_of_actor('manager')) THEN RETURN 'not-found'; END IF;
  SELECT * INTO c FROM app.link_code o WHERE o.code_hash = p_code_hash FOR UPDATE;
  IF c.id IS NULL OR c.used_at IS NOT NULL OR c.revoked_at IS NOT NULL OR c.expires_at <= now() OR c.firm_id = p_firm THEN
    RETURN 'code-not-usable';
  END IF;
  -- Both rows are locked in the same order, so that two firms that match each other do not deadlock.
  PERFORM FROM app.link l WHERE (l.firm_id, l.id) IN ((p_firm, p_link), (c.firm_id, c.link_id))
  ORDER BY l.firm_id, l.id FOR UPDATE;
  SELECT * INTO v_own FROM app.link l WHERE l.firm_id = p_firm AND l.id = p_link AND l.ended_at IS NULL;
  IF v_own.id IS NULL THEN RETURN 'not-found'; END IF;
  SELECT * INTO v_other FROM app.link l
  WHERE l.firm_id = c.firm_id AND l.id = c.link_id AND l.ended_at IS NULL AND l.partner_firm_id IS NULL;
  IF v_other.id IS NULL THEN RETURN 'code-not-usable'; END IF;
  IF v_own.kind <> 'single' OR v_own.direction = v_other.direction OR v_own.partner_firm_id IS NOT NULL THEN
    RETURN 'link-does-not-fit';
  END IF;
  UPDATE app.link_code o SET used_at = now() WHERE o.firm_id = c.firm_id AND o.id = c.id;
  UPDATE app.link l SET partner_firm_id = CASE l.firm_id WHEN p_firm THEN c.firm_id ELSE p_firm END
  WHERE (l.firm_id, l.id) IN ((p_firm, p_link), (c.firm_id, c.link_id));
  INSERT INTO app.link_match (firm_id, link_id, match_id)
  VALUES (p_firm, p_link, v_match), (c.firm_id, c.link_id, v_match);
  INSERT INTO app.partner_event (firm_id, link_id, id, event, by_person_id)
  VALUES (p_firm, p_link, gen_random_uuid(), 'matched', app.actor_person()),
    (c.firm_id, c.link_id, gen_random_uuid(), 'matched', NULL);
  RETURN 'matched';
END $$;
GRANT EXECUTE ON FUNCTION app.redeem_link_code TO trellis_app;
