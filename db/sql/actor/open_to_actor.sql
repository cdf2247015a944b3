-- Returns where the acting person may answer: firm, assessment and respondent, with the phases that are open or
-- returned. It is one function for all of this, because the row rule of `answer_history` calls it at every save.
CREATE OR REPLACE FUNCTION app.open_to_actor() RETURNS TABLE (firm_id uuid, assessment_id uuid, respondent_id uuid, phase text)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE v_person uuid := app.actor_person();
BEGIN
  RETURN QUERY SELECT r.firm_id, r.assessment_id, r.id, p.phase FROM app.respondent r
  JOIN app.membership m ON m.firm_id = r.firm_id AND m.person_id = r.person_id
  JOIN app.assessment_phase p ON p.firm_id = r.firm_id AND p.assessment_id = r.assessment_id
  WHERE r.person_id = v_person AND p.state IN ('open', 'returned');
END $$;
GRANT EXECUTE ON FUNCTION app.open_to_actor TO trellis_app;
