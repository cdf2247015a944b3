-- Locks an assessment until the transaction ends, so that no phase moves meanwhile, and returns the state of its
-- phases. No row for those who are not members of the firm.
CREATE OR REPLACE FUNCTION app.hold_assessment(p_assessment uuid) RETURNS TABLE (firm_id uuid, phase text, state text)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  PERFORM FROM app.assessment a WHERE a.id = p_assessment AND a.firm_id = ANY (app.firms_of_actor()) FOR SHARE;
  IF NOT FOUND THEN RETURN; END IF;
  RETURN QUERY SELECT p.firm_id, p.phase, p.state FROM app.assessment_phase p WHERE p.assessment_id = p_assessment;
END $$;
GRANT EXECUTE ON FUNCTION app.hold_assessment TO trellis_app;
