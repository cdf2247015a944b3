-- Changes the consent level of a firm in a cohort, or confirms it for a new text; for managers. Refuses if the text
-- changed since they read it.
CREATE OR REPLACE FUNCTION app.change_consent(p_cohort uuid, p_firm uuid, p_level integer, p_version integer) RETURNS text
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  v_version integer := (SELECT c.consent_version FROM app.cohort c WHERE c.id = p_cohort FOR SHARE);
  v_old integer;
BEGIN
  IF NOT p_firm = ANY (app.firms_of_actor('manager')) THEN RETURN 'not-yours-to-do'; END IF;
  SELECT m.consent_level INTO v_old FROM app.cohort_membership m
  WHERE m.cohort_id = p_cohort AND m.firm_id = p_firm FOR UPDATE;
  IF v_old IS NULL THEN RETURN 'not-found'; END IF;
  IF v_version <> p_version THEN RETURN 'text-changed'; END IF;
  UPDATE app.cohort_membership m SET consent_level = p_level, consent_version = p_version, consent_at = now()
  WHERE m.cohort_id = p_cohort AND m.firm_id = p_firm
    AND (m.consent_level <> p_level OR m.consent_version <> p_version);
  IF NOT FOUND THEN RETURN 'unchanged'; END IF;
  INSERT INTO app.cohort_event (cohort_id, event, firm_id, consent_level, consent_version, detail, by_person_id)
  VALUES (p_cohort, 'consent-changed', p_firm, p_level, p_version, jsonb_build_object('from', v_old), app.actor_person());
  RETURN 'changed';
END $$;
GRANT EXECUTE ON FUNCTION app.change_consent TO trellis_app;
