-- Trigger: withdraws lots (groups of unnamed firms) that are smaller than the raised minimum of their cohort. All
-- cohorts of a statement are handled at once, so that rows are locked in the same order.
CREATE OR REPLACE FUNCTION app.raise_lots() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE v_raised uuid[] := ARRAY(SELECT n.id FROM new_rows n JOIN old_rows o USING (id) WHERE n.minimum_k > o.minimum_k);
BEGIN
  IF v_raised = '{}' THEN RETURN NULL; END IF;
  PERFORM pg_advisory_xact_lock_shared(7352010);
  PERFORM app.withdraw_lots(ARRAY(SELECT DISTINCT l.lot_id FROM app.lot_column l JOIN app.cohort c ON c.id = l.cohort_id
    WHERE c.id = ANY (v_raised) AND l.firms < c.minimum_k));
  RETURN NULL;
END $$;
GRANT EXECUTE ON FUNCTION app.raise_lots TO trellis_owner;
