-- A firm that goes leaves its cohorts first, while its progress is still there to be taken off.
CREATE OR REPLACE FUNCTION app.leave_first() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  DELETE FROM app.cohort_membership m WHERE m.firm_id = OLD.id;
  RETURN OLD;
END $$;
GRANT EXECUTE ON FUNCTION app.leave_first TO trellis_owner;
