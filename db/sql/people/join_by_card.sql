-- Makes the acting person a member by an invite card, as long as it has places. Somebody whom a manager removed cannot
-- return by a card, because a card does not know who scans it.
CREATE OR REPLACE FUNCTION app.join_by_card(p_token_hash text, p_display_name text, p_stratum text)
RETURNS TABLE (outcome text, firm_id uuid)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  c app.invite_card;
  v_email text := (SELECT p.email FROM app.person p WHERE p.id = app.actor_person());
BEGIN
  SELECT * INTO c FROM app.invite_card v WHERE v.token_hash = p_token_hash FOR UPDATE;
  IF c.id IS NULL OR v_email IS NULL THEN RETURN QUERY SELECT 'not-found', NULL::uuid; RETURN; END IF;
  IF EXISTS (SELECT FROM app.membership m WHERE m.firm_id = c.firm_id AND m.person_id = app.actor_person()) THEN
    RETURN QUERY SELECT 'joined', c.firm_id; RETURN;
  END IF;
  IF c.ended_at IS NOT NULL OR c.expires_at <= now() THEN RETURN QUERY SELECT 'ended', NULL::uuid; RETURN; END IF;
  IF app.removed_at(app.actor_person(), c.firm_id, NULL) IS NOT NULL THEN
    RETURN QUERY SELECT 'removed', NULL::uuid; RETURN;
  END IF;
  IF c.joined >= c.seats THEN RETURN QUERY SELECT 'full', NULL::uuid; RETURN; END IF;
  IF c.domain IS NOT NULL AND split_part(v_email, '@', 2) <> c.domain THEN
    RETURN QUERY SELECT 'other-domain', NULL::uuid; RETURN;
  END IF;
  UPDATE app.invite_card v SET joined = v.joined + 1 WHERE v.firm_id = c.firm_id AND v.id = c.id;
  INSERT INTO app.membership (firm_id, person_id, role, stratum, display_name, card_id)
  VALUES (c.firm_id, app.actor_person(), 'contributor', coalesce(c.stratum, p_stratum), p_display_name, c.id);
  RETURN QUERY SELECT 'joined', c.firm_id;
END $$;
GRANT EXECUTE ON FUNCTION app.join_by_card TO trellis_app;
