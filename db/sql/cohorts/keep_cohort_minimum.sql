-- Trigger: refuses a `minimum_k` (the fewest firms behind a figure) below that of the cohort above. Runs after the
-- statement, so that a whole tree can be raised in one; locks the cohort above, so that its minimum cannot rise at the
-- same time.
CREATE OR REPLACE FUNCTION app.keep_cohort_minimum() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  PERFORM FROM app.cohort c WHERE c.id = NEW.parent_id FOR SHARE;
  IF EXISTS (SELECT FROM app.cohort own JOIN app.cohort above ON above.id = own.parent_id
    WHERE (own.id = NEW.id OR above.id = NEW.id) AND own.minimum_k < above.minimum_k) THEN
    RAISE check_violation USING MESSAGE = 'a part rests on no fewer firms than the cohort above it';
  END IF;
  RETURN NULL;
END $$;
GRANT EXECUTE ON FUNCTION app.keep_cohort_minimum TO trellis_owner;
