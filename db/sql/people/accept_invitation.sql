-- Makes the acting person a member with the invitation that has this token. A second call returns the same. The address
-- must be theirs; an invitation from before their removal no longer works.
CREATE OR REPLACE FUNCTION app.accept_invitation(p_token_hash text, p_display_name text)
RETURNS TABLE (outcome text, firm_id uuid)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  i app.invitation;
  v_email text := (SELECT p.email FROM app.person p WHERE p.id = app.actor_person());
  v_member boolean;
BEGIN
  SELECT * INTO i FROM app.invitation v WHERE v.token_hash = p_token_hash FOR UPDATE;
  IF i.id IS NULL OR v_email IS NULL THEN RETURN QUERY SELECT 'not-found', NULL::uuid; RETURN; END IF;
  IF i.email <> v_email THEN RETURN QUERY SELECT 'other-address', NULL::uuid; RETURN; END IF;
  v_member := EXISTS (SELECT FROM app.membership m WHERE m.firm_id = i.firm_id AND m.person_id = app.actor_person());
  IF i.revoked_at IS NOT NULL THEN RETURN QUERY SELECT 'revoked', NULL::uuid; RETURN; END IF;
  IF i.accepted_at IS NOT NULL AND NOT v_member THEN RETURN QUERY SELECT 'used', NULL::uuid; RETURN; END IF;
  IF i.accepted_at IS NULL AND i.expires_at <= now() THEN RETURN QUERY SELECT 'expired', NULL::uuid; RETURN; END IF;
  IF NOT v_member THEN
    IF i.created_at <= app.removed_at(app.actor_person(), i.firm_id, NULL) THEN
      RETURN QUERY SELECT 'revoked', NULL::uuid; RETURN;
    END IF;
    INSERT INTO app.membership (firm_id, person_id, role, stratum, display_name)
    VALUES (i.firm_id, app.actor_person(), i.role, i.stratum, p_display_name);
  END IF;
  UPDATE app.invitation v SET accepted_at = coalesce(v.accepted_at, now()) WHERE v.firm_id = i.firm_id AND v.id = i.id;
  RETURN QUERY SELECT 'accepted', i.firm_id;
END $$;
GRANT EXECUTE ON FUNCTION app.accept_invitation TO trellis_app;
