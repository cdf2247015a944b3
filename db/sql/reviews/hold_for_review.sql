-- Locks an assessment for a move by its reviewer and returns its firm; no row for others.
CREATE OR REPLACE FUNCTION app.hold_for_review(p_assessment uuid) RETURNS TABLE (firm_id uuid)
LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  SELECT a.firm_id FROM app.assessment a WHERE a.id = p_assessment AND app.reviews(a.firm_id) FOR NO KEY UPDATE
$$;
GRANT EXECUTE ON FUNCTION app.hold_for_review TO trellis_app;
