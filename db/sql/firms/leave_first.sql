-- Trigger: takes a firm that is deleted out of its cohorts first, while its progress can still be subtracted from
-- their counts.
CREATE OR REPLACE FUNCTION app.leave_first() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  DELETE FROM app.cohort_membership m WHERE m.firm_id = OLD.id;
  RETURN OLD;
END $$;
GRANT EXECUTE ON FUNCTION app.leave_first TO trellis_owner;
