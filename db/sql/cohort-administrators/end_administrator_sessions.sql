-- Signs an administrator of the cohort out on all devices. The actor must administer the cohort or one above it.
CREATE OR REPLACE FUNCTION app.end_administrator_sessions(p_cohort uuid, p_person uuid) RETURNS boolean
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  IF NOT p_cohort = ANY (app.cohorts_of_actor()) OR NOT EXISTS (SELECT FROM app.cohort_administrator a
    WHERE a.cohort_id = p_cohort AND a.person_id = p_person) THEN RETURN false; END IF;
  DELETE FROM app.session s WHERE s.person_id = p_person;
  RETURN true;
END $$;
GRANT EXECUTE ON FUNCTION app.end_administrator_sessions TO trellis_app;
