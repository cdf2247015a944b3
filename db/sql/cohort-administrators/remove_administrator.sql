-- Removes an administrator and ends open invitations to their address. Locks the administrators of this cohort and of
-- those above, always in the same order: the last of them cannot be removed, even if two remove each other at the same
-- time.
CREATE OR REPLACE FUNCTION app.remove_administrator(p_cohort uuid, p_person uuid) RETURNS text
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE v_all integer;
BEGIN
  SELECT count(*) INTO v_all FROM (SELECT a.person_id FROM app.cohort_administrator a
    WHERE a.cohort_id = ANY (app.cohort_path(p_cohort))
    ORDER BY a.cohort_id, a.person_id FOR UPDATE) l;
  IF NOT p_cohort = ANY (app.cohorts_of_actor()) THEN RETURN 'not-yours-to-do'; END IF;
  IF v_all = 1 THEN RETURN 'last-administrator'; END IF;
  DELETE FROM app.cohort_administrator a WHERE a.cohort_id = p_cohort AND a.person_id = p_person;
  IF NOT FOUND THEN RETURN 'not-found'; END IF;
  UPDATE app.administrator_invitation i SET revoked_at = now()
  WHERE i.cohort_id = p_cohort AND i.accepted_at IS NULL AND i.revoked_at IS NULL
    AND i.email = (SELECT p.email FROM app.person p WHERE p.id = p_person);
  INSERT INTO app.cohort_event (cohort_id, event, by_person_id) VALUES (p_cohort, 'administrator-removed', app.actor_person());
  RETURN 'removed';
END $$;
GRANT EXECUTE ON FUNCTION app.remove_administrator TO trellis_app;
