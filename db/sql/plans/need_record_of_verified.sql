-- Trigger: refuses a verified measure without a record that has a file or a reason.
CREATE OR REPLACE FUNCTION app.need_record_of_verified() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  IF EXISTS (SELECT FROM app.plan_measure m
      WHERE m.firm_id = NEW.firm_id AND m.id = NEW.id AND m.state = 'verified')
    AND NOT EXISTS (SELECT FROM app.plan_record r
      WHERE r.firm_id = NEW.firm_id AND r.measure_id = NEW.id AND (r.reason <> '' OR EXISTS (
        SELECT FROM app.plan_record_file f WHERE f.firm_id = r.firm_id AND f.record_id = r.id))) THEN
    RAISE check_violation USING MESSAGE = 'a measure is verified by a record', CONSTRAINT = 'plan_measure_record';
  END IF;
  RETURN NULL;
END $$;
GRANT EXECUTE ON FUNCTION app.need_record_of_verified TO trellis_owner;
