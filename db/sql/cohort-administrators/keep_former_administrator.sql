-- Trigger: notes in `former_place` that somebody was an administrator, and whether they left themselves. Skipped if
-- the person or the cohort is being erased.
CREATE OR REPLACE FUNCTION app.keep_former_administrator() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  INSERT INTO app.former_place (person_id, cohort_id, by_self)
  SELECT OLD.person_id, OLD.cohort_id, OLD.person_id IS NOT DISTINCT FROM app.actor_person()
  WHERE EXISTS (SELECT FROM app.person p WHERE p.id = OLD.person_id)
    AND EXISTS (SELECT FROM app.cohort c WHERE c.id = OLD.cohort_id);
  RETURN NULL;
END $$;
GRANT EXECUTE ON FUNCTION app.keep_former_administrator TO trellis_owner;
