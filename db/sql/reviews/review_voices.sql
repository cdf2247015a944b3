-- Counts for a reviewer how many members chose each level, by item and role group, in a phase that is submitted, or was
-- submitted when they opened it. With `p_before`, counts the last frozen cycle with the same questions, if the
-- reviewer's scope includes answers. The caller decides what of it is shown.
CREATE OR REPLACE FUNCTION app.review_voices(p_assessment uuid, p_phase text, p_before boolean)
RETURNS TABLE (item_id text, stratum text, level integer, people integer, others integer)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  WITH asked AS (
    SELECT a.firm_id, a.id FROM app.assessment a WHERE a.id = p_assessment AND NOT p_before
    UNION ALL
    (SELECT b.firm_id, b.id FROM app.assessment a JOIN app.assessment b ON b.firm_id = a.firm_id AND b.cycle < a.cycle
      AND b.instrument_id = a.instrument_id AND b.instrument_version = a.instrument_version
    WHERE a.id = p_assessment AND p_before AND a.firm_id = ANY (app.firms_viewed('answers'))
      AND EXISTS (SELECT FROM app.result f WHERE f.firm_id = b.firm_id AND f.assessment_id = b.id)
    ORDER BY b.cycle DESC LIMIT 1)
  )
  SELECT w.item_id, r.stratum, w.level, count(*)::integer,
    (count(*) FILTER (WHERE r.person_id IS DISTINCT FROM app.actor_person()))::integer
  FROM asked k
  JOIN app.assessment_phase p ON p.firm_id = k.firm_id AND p.assessment_id = k.id AND p.phase = p_phase
    AND (p.state = 'accepted' AND (p_before OR app.has_opened_review(p.assessment_id, p.phase, p.submitted_at))
      OR p.state = 'submitted' AND NOT p_before)
  JOIN app.answer w ON w.firm_id = k.firm_id AND w.assessment_id = k.id AND left(w.item_id, 3) = p.phase
    AND (w.dont_know OR w.level IS NOT NULL)
  JOIN app.respondent r ON r.firm_id = w.firm_id AND r.assessment_id = w.assessment_id AND r.id = w.respondent_id
    AND r.kind = 'member'
  WHERE app.reviews(k.firm_id) AND k.id = ANY (app.self_viewed()) AND app.sees_self_scores(k.firm_id, k.id)
    AND NOT EXISTS (SELECT FROM app.not_applicable n WHERE n.firm_id = k.firm_id AND n.assessment_id = k.id
      AND n.item_id = w.item_id)
  GROUP BY w.item_id, r.stratum, w.level
$$;
GRANT EXECUTE ON FUNCTION app.review_voices TO trellis_app;
