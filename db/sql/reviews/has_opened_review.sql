-- Returns whether the actor has had the page of this submission of a phase open.
CREATE OR REPLACE FUNCTION app.has_opened_review(p_assessment uuid, p_phase text, p_submitted timestamptz) RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  SELECT EXISTS (SELECT FROM app.review_opening o WHERE o.assessment_id = p_assessment AND o.phase = p_phase
    AND o.submitted_at = p_submitted AND o.person_id = app.actor_person())
$$;
GRANT EXECUTE ON FUNCTION app.has_opened_review TO trellis_app;
