-- Trigger: notes in `former_place` that somebody was a member, and whether they left themselves. Skipped if the person
-- or the firm is being erased.
CREATE OR REPLACE FUNCTION app.keep_former_member() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  INSERT INTO app.former_place (person_id, firm_id, by_self)
  SELECT OLD.person_id, OLD.firm_id, OLD.person_id IS NOT DISTINCT FROM app.actor_person()
  WHERE EXISTS (SELECT FROM app.person p WHERE p.id = OLD.person_id)
    AND EXISTS (SELECT FROM app.firm f WHERE f.id = OLD.firm_id);
  RETURN NULL;
END $$;
GRANT EXECUTE ON FUNCTION app.keep_former_member TO trellis_owner;
