-- Begins the acting consultant's rating of the latest cycle of a client, or returns the one they have; null if not
-- allowed. It is blind if they could not have seen how the firm rated itself.
CREATE OR REPLACE FUNCTION app.begin_rating(p_firm uuid, p_assessment uuid, p_id uuid) RETURNS uuid
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE found uuid;
BEGIN
  SELECT r.id INTO found FROM app.consultant_rating r
  WHERE r.assessment_id = p_assessment AND r.consultant_id = app.actor_person() AND p_firm = ANY (app.firms_engaged());
  IF found IS NOT NULL THEN RETURN found; END IF;
  IF NOT p_firm = ANY (app.firms_engaged()) OR p_assessment IS DISTINCT FROM
    (SELECT a.id FROM app.assessment a WHERE a.firm_id = p_firm ORDER BY a.cycle DESC LIMIT 1) THEN RETURN NULL; END IF;
  INSERT INTO app.consultant_rating (firm_id, id, assessment_id, consultant_id, blind)
  VALUES (p_firm, p_id, p_assessment, app.actor_person(), NOT app.could_see_self(p_firm, p_assessment))
  ON CONFLICT (assessment_id, consultant_id) DO NOTHING;
  SELECT r.id INTO found FROM app.consultant_rating r
  WHERE r.assessment_id = p_assessment AND r.consultant_id = app.actor_person();
  RETURN found;
END $$;
GRANT EXECUTE ON FUNCTION app.begin_rating TO trellis_app;
