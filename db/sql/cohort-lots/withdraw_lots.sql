-- Deletes lots (groups of unnamed firms). Their firms keep a row that says their levels were shown. Locks rows in the
-- order of their keys, so that firms of one lot that change at the same time cannot deadlock.
CREATE OR REPLACE FUNCTION app.withdraw_lots(p_lots uuid[]) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  PERFORM FROM app.lot_column c WHERE c.lot_id = ANY (p_lots) ORDER BY c.cohort_id, c.lot_id, c.place FOR UPDATE;
  DELETE FROM app.lot_column c WHERE c.lot_id = ANY (p_lots);
  PERFORM FROM app.digits_shown s WHERE s.lot_id = ANY (p_lots) ORDER BY s.firm_id, s.cycle FOR NO KEY UPDATE;
  UPDATE app.digits_shown s SET cohort_id = NULL, lot_id = NULL WHERE s.lot_id = ANY (p_lots);
END $$;
