-- Notes which levels of these firms are seen by name, and withdraws each lot (group of unnamed firms) with a firm that
-- is now seen by name or no longer visible. Takes the lock shared that the job takes exclusively.
CREATE OR REPLACE FUNCTION app.keep_lots(p_firms uuid[]) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  PERFORM pg_advisory_xact_lock_shared(7352010);
  PERFORM app.withdraw_lots(ARRAY(SELECT s.lot_id FROM app.digits_shown s
    WHERE s.firm_id = ANY (p_firms) AND s.lot_id IS NOT NULL AND (
      EXISTS (SELECT FROM app.cohort_membership m WHERE m.firm_id = s.firm_id AND m.consent_level = 3)
      OR NOT EXISTS (SELECT FROM app.cohort_membership m
        WHERE m.firm_id = s.firm_id AND m.cohort_id = s.cohort_id AND m.consent_level = 2))));
  INSERT INTO app.digits_shown (firm_id, cycle)
  SELECT DISTINCT g.firm_id, g.cycle FROM app.result_figures g
  JOIN app.cohort_membership m ON m.firm_id = g.firm_id AND m.consent_level = 3
  WHERE g.firm_id = ANY (p_firms)
  ON CONFLICT DO NOTHING;
END $$;
GRANT EXECUTE ON FUNCTION app.keep_lots TO trellis_owner;
