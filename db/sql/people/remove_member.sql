-- Removes a member, and ends their open invitations and offers, so that only a later invitation lets them return.
-- Locks the managers: the last one cannot be removed.
CREATE OR REPLACE FUNCTION app.remove_member(p_firm uuid, p_person uuid) RETURNS text
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  v_managers uuid[];
  v_email text := (SELECT p.email FROM app.person p WHERE p.id = p_person);
BEGIN
  SELECT array_agg(l.person_id) INTO v_managers FROM (
    SELECT m.person_id FROM app.membership m WHERE m.firm_id = p_firm AND m.role = 'manager'
    ORDER BY m.person_id FOR UPDATE) l;
  IF v_managers IS NULL OR app.actor_person() IS NULL OR NOT app.actor_person() = ANY (v_managers) THEN
    RETURN 'not-yours-to-do';
  END IF;
  IF p_person = ANY (v_managers) AND cardinality(v_managers) = 1 THEN RETURN 'last-manager'; END IF;
  DELETE FROM app.membership m WHERE m.firm_id = p_firm AND m.person_id = p_person;
  IF NOT FOUND THEN RETURN 'not-found'; END IF;
  UPDATE app.invitation i SET revoked_at = now()
  WHERE i.firm_id = p_firm AND i.email = v_email AND i.accepted_at IS NULL AND i.revoked_at IS NULL;
  PERFORM app.end_offers(p_firm, v_email);
  RETURN 'removed';
END $$;
GRANT EXECUTE ON FUNCTION app.remove_member TO trellis_app;
