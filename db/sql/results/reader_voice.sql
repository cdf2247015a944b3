-- Returns what decides how much of a frozen result its reader may see: items to which the reader gave a level, and
-- items that one or two others answered differently in a later revision. With their own answer or such a difference, a
-- reader could compute another person's answer. Levels are not returned. Answers that were removed count, too: hiding
-- more is safe.
CREATE OR REPLACE FUNCTION app.reader_voice(p_assessment uuid, p_revision integer)
RETURNS TABLE (item_id text, stratum text, own boolean, few_changed boolean)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  WITH frozen AS (
    SELECT r.firm_id, r.assessment_id, r.revision, r.frozen_at FROM app.result r
    WHERE r.assessment_id = p_assessment AND r.revision >= p_revision AND (r.firm_id = ANY (app.firms_of_actor())
      OR r.firm_id = ANY (app.firms_viewed('results')) OR r.firm_id = ANY (app.firms_viewed('answers')))
  ), given AS (
    SELECT DISTINCT ON (f.revision, h.respondent_id, h.item_id) f.revision, h.respondent_id, h.item_id, h.level, h.dont_know,
      coalesce(p.person_id = app.actor_person(), false) AS own
    FROM frozen f
    JOIN app.respondent p ON p.firm_id = f.firm_id AND p.assessment_id = f.assessment_id AND p.kind = 'member'
    JOIN app.answer_history h ON h.firm_id = p.firm_id AND h.assessment_id = p.assessment_id AND h.respondent_id = p.id
      AND h.saved_at <= f.frozen_at
    ORDER BY f.revision, h.respondent_id, h.item_id, h.revision DESC
  ), moved AS (
    SELECT l.revision, l.item_id FROM given l
    LEFT JOIN given n ON n.revision = p_revision AND n.respondent_id = l.respondent_id AND n.item_id = l.item_id
    WHERE l.revision > p_revision AND NOT l.own
      AND (l.level, l.dont_know) IS DISTINCT FROM (n.level, coalesce(n.dont_know, false))
    GROUP BY l.revision, l.item_id HAVING count(*) <= 2
  )
  SELECT DISTINCT h.item_id, p.stratum, true, false
  FROM app.respondent p
  JOIN app.answer_history h ON h.firm_id = p.firm_id AND h.assessment_id = p.assessment_id AND h.respondent_id = p.id
  WHERE p.assessment_id = p_assessment AND p.kind = 'member' AND p.person_id = app.actor_person() AND h.level IS NOT NULL
  UNION ALL SELECT DISTINCT m.item_id, NULL, false, true FROM moved m
$$;
GRANT EXECUTE ON FUNCTION app.reader_voice TO trellis_app;
