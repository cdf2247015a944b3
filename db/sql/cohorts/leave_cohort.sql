-- Ends a firm's membership of a cohort; for its managers. The events keep that it was there.
CREATE OR REPLACE FUNCTION app.leave_cohort(p_cohort uuid, p_firm uuid) RETURNS text
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE v_level integer;
BEGIN
  IF NOT p_firm = ANY (app.firms_of_actor('manager')) THEN RETURN 'not-yours-to-do'; END IF;
  DELETE FROM app.cohort_membership m WHERE m.cohort_id = p_cohort AND m.firm_id = p_firm
  RETURNING m.consent_level INTO v_level;
  IF NOT FOUND THEN RETURN 'not-found'; END IF;
  UPDATE app.cohort_invitation i SET left_at = now()
  WHERE i.cohort_id = p_cohort AND i.firm_id = p_firm AND i.left_at IS NULL;
  INSERT INTO app.cohort_event (cohort_id, event, firm_id, consent_level, by_person_id)
  VALUES (p_cohort, 'firm-left', p_firm, v_level, app.actor_person());
  RETURN 'left';
END $$;
GRANT EXECUTE ON FUNCTION app.leave_cohort TO trellis_app;
