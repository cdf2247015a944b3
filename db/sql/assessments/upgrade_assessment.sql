-- Changes an assessment to another version of the questionnaire; false if the actor is no manager of the firm. Removes
-- answers to items that the new version does not ask; their history stays. The caller locks the assessment and has
-- shown what changes.
CREATE OR REPLACE FUNCTION app.upgrade_assessment(p_assessment uuid, p_version text, p_dropped text[]) RETURNS boolean
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  UPDATE app.assessment a SET instrument_version = p_version
  WHERE a.id = p_assessment AND a.firm_id = ANY (app.firms_of_actor('manager'));
  IF NOT FOUND THEN RETURN false; END IF;
  DELETE FROM app.answer a WHERE a.assessment_id = p_assessment AND a.item_id = ANY (p_dropped);
  DELETE FROM app.not_applicable n WHERE n.assessment_id = p_assessment AND n.item_id = ANY (p_dropped);
  UPDATE app.evidence e SET removed = true WHERE e.assessment_id = p_assessment AND e.item_id = ANY (p_dropped);
  RETURN true;
END $$;
GRANT EXECUTE ON FUNCTION app.upgrade_assessment TO trellis_app;
