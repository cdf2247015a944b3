-- Trigger: locks the cohort that a firm joins, so that the cohort cannot move meanwhile and a moving one knows all its
-- firms.
CREATE OR REPLACE FUNCTION app.hold_cohort() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  PERFORM FROM app.cohort c WHERE c.id = NEW.cohort_id FOR SHARE;
  RETURN NEW;
END $$;
GRANT EXECUTE ON FUNCTION app.hold_cohort TO trellis_owner;
