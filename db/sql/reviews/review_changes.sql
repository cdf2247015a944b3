-- Counts for a reviewer how many members changed an answer in each part since the last submission that they opened. If
-- few did, the page shows less, since the difference would reveal their answers.
CREATE OR REPLACE FUNCTION app.review_changes(p_assessment uuid, p_phase text) RETURNS TABLE (cell text, people integer)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  WITH seen AS (
    SELECT max(o.opened_at) AS at FROM app.review_opening o
    JOIN app.assessment_phase p ON p.firm_id = o.firm_id AND p.assessment_id = o.assessment_id AND p.phase = o.phase
    WHERE o.assessment_id = p_assessment AND o.phase = p_phase AND o.person_id = app.actor_person()
      AND o.submitted_at IS DISTINCT FROM p.submitted_at AND app.reviews(o.firm_id)
  )
  SELECT left(h.item_id, 7), count(DISTINCT h.respondent_id)::integer
  FROM seen s JOIN app.answer_history h ON h.assessment_id = p_assessment AND h.saved_at > s.at
    AND left(h.item_id, 3) = p_phase
  GROUP BY 1
$$;
GRANT EXECUTE ON FUNCTION app.review_changes TO trellis_app;
