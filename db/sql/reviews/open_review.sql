-- Notes that the acting reviewer has the page of a submitted phase open. Only in a logged view that shows how the firm
-- rated itself: a consultant with an unfinished blind rating cannot review.
CREATE OR REPLACE FUNCTION app.open_review(p_assessment uuid, p_phase text) RETURNS boolean
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  INSERT INTO app.review_opening (firm_id, assessment_id, phase, person_id, submitted_at)
  SELECT p.firm_id, p.assessment_id, p.phase, app.actor_person(), p.submitted_at FROM app.assessment_phase p
  WHERE p.assessment_id = p_assessment AND p.phase = p_phase AND p.state = 'submitted' AND app.reviews(p.firm_id)
    AND p.assessment_id = ANY (app.self_viewed()) AND app.sees_self_scores(p.firm_id, p.assessment_id)
  ON CONFLICT DO NOTHING;
  RETURN EXISTS (SELECT FROM app.assessment_phase p WHERE p.assessment_id = p_assessment AND p.phase = p_phase
    AND p.state = 'submitted' AND app.has_opened_review(p.assessment_id, p.phase, p.submitted_at));
END $$;
GRANT EXECUTE ON FUNCTION app.open_review TO trellis_app;
