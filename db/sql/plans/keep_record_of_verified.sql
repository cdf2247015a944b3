-- Trigger: refuses to delete the record of a measure that is verified.
CREATE OR REPLACE FUNCTION app.keep_record_of_verified() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  IF EXISTS (SELECT FROM app.plan_measure m
      WHERE m.firm_id = OLD.firm_id AND m.id = OLD.measure_id AND m.state = 'verified')
    AND NOT EXISTS (SELECT FROM app.plan_record r WHERE r.firm_id = OLD.firm_id AND r.measure_id = OLD.measure_id) THEN
    RAISE check_violation USING MESSAGE = 'a measure is verified by a record', CONSTRAINT = 'plan_measure_record';
  END IF;
  RETURN NULL;
END $$;
GRANT EXECUTE ON FUNCTION app.keep_record_of_verified TO trellis_owner;
