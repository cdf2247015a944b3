-- Lets a firm of the acting manager join a cohort by an invitation, with a consent level and the version of the text
-- they read. Refuses if the text has changed since. A second call returns 'joined' again.
CREATE OR REPLACE FUNCTION app.join_by_invitation(p_token_hash text, p_firm uuid, p_level integer, p_version integer)
RETURNS TABLE (outcome text, cohort_id uuid) LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  i app.cohort_invitation;
  v_version integer;
BEGIN
  SELECT * INTO i FROM app.cohort_invitation v WHERE v.token_hash = p_token_hash FOR UPDATE;
  IF i.id IS NULL OR i.revoked_at IS NOT NULL THEN RETURN QUERY SELECT 'not-found', NULL::uuid; RETURN; END IF;
  IF NOT p_firm = ANY (app.firms_of_actor('manager')) THEN RETURN QUERY SELECT 'not-yours-to-do', NULL::uuid; RETURN; END IF;
  IF i.accepted_at IS NOT NULL THEN
    RETURN QUERY SELECT CASE WHEN i.firm_id = p_firm AND i.left_at IS NULL THEN 'joined' ELSE 'used' END, i.cohort_id;
    RETURN;
  END IF;
  v_version := (SELECT c.consent_version FROM app.cohort c WHERE c.id = i.cohort_id FOR SHARE);
  IF v_version <> p_version THEN RETURN QUERY SELECT 'text-changed', i.cohort_id; RETURN; END IF;
  INSERT INTO app.cohort_membership AS m (cohort_id, firm_id, consent_level, consent_version)
  VALUES (i.cohort_id, p_firm, p_level, p_version)
  ON CONFLICT ON CONSTRAINT cohort_membership_cohort_id_firm_id_pk DO UPDATE
    SET consent_level = p_level, consent_version = p_version, consent_at = now();
  UPDATE app.cohort_invitation v SET accepted_at = now(), firm_id = p_firm WHERE v.cohort_id = i.cohort_id AND v.id = i.id;
  INSERT INTO app.cohort_event (cohort_id, event, firm_id, consent_level, consent_version, by_person_id)
  VALUES (i.cohort_id, 'firm-joined', p_firm, p_level, p_version, app.actor_person());
  RETURN QUERY SELECT 'joined', i.cohort_id;
END $$;
GRANT EXECUTE ON FUNCTION app.join_by_invitation TO trellis_app;
