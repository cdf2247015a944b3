-- Trigger: copies a person's other name to the tables from which others read it.
CREATE OR REPLACE FUNCTION app.copy_other_name() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  UPDATE app.membership SET other_name = NEW.other_name WHERE person_id = NEW.id;
  UPDATE app.cohort_administrator SET other_name = NEW.other_name WHERE person_id = NEW.id;
  UPDATE app.consultant SET other_name = NEW.other_name WHERE person_id = NEW.id;
  RETURN NULL;
END $$;
GRANT EXECUTE ON FUNCTION app.copy_other_name TO trellis_owner;
