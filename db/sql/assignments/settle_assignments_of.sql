-- Moves assignments by how many of their items are answered: the first answer starts one, the last finishes it,
-- removing an answer resumes it, and one without items that apply is finished. Returns how many moved. `p_of` is the
-- colleague; null means everybody. Moving one person's assignments takes an advisory lock shared; moving everybody's
-- takes it exclusively, so that the later one counts what the earlier one wrote. A transaction must not do both. Rows
-- are locked by id, with FOR NO KEY UPDATE, so that rows that refer to them do not wait.
CREATE OR REPLACE FUNCTION app.settle_assignments_of(p_of uuid, p_assessment uuid, p_items text[]) RETURNS integer
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE v_moved integer; v_lock bigint := hashtextextended('assignments:' || p_assessment, 0);
BEGIN
  IF NOT EXISTS (SELECT FROM app.assignment a WHERE a.assessment_id = p_assessment
    AND a.firm_id = ANY (app.firms_of_actor()) AND a.state IN ('assigned', 'started', 'done')
    AND (p_of IS NULL OR a.assignee_id = p_of)) THEN
    RETURN 0;
  END IF;
  IF p_of IS NULL THEN PERFORM pg_advisory_xact_lock(v_lock); ELSE PERFORM pg_advisory_xact_lock_shared(v_lock); END IF;
  WITH standing AS (
    SELECT a.firm_id, a.id, a.state, count(i.item_id) FILTER (WHERE n.item_id IS NULL) AS asked,
      count(w.item_id) FILTER (WHERE n.item_id IS NULL) AS answered
    FROM app.assignment a
    LEFT JOIN unnest(p_items) AS i(item_id) ON i.item_id = a.scope OR starts_with(i.item_id, a.scope || '.')
    LEFT JOIN app.not_applicable n
      ON n.firm_id = a.firm_id AND n.assessment_id = a.assessment_id AND n.item_id = i.item_id
    LEFT JOIN app.respondent r ON r.firm_id = a.firm_id AND r.assessment_id = a.assessment_id
      AND r.person_id = a.assignee_id AND r.kind = 'member'
    LEFT JOIN app.answer w ON w.firm_id = a.firm_id AND w.assessment_id = a.assessment_id AND w.respondent_id = r.id
      AND w.item_id = i.item_id AND (w.dont_know OR w.level IS NOT NULL)
    WHERE a.assessment_id = p_assessment AND a.firm_id = ANY (app.firms_of_actor())
      AND a.state IN ('assigned', 'started', 'done') AND (p_of IS NULL OR a.assignee_id = p_of)
    GROUP BY a.firm_id, a.id, a.state
  ), wanted AS (
    SELECT s.firm_id, s.id, s.state AS from_state, CASE WHEN s.answered = s.asked THEN 'done'
      WHEN s.answered > 0 OR s.state = 'done' THEN 'started' ELSE s.state END AS to_state
    FROM standing s
  ), held AS (
    SELECT a.firm_id, a.id, w.from_state, w.to_state FROM app.assignment a
    JOIN wanted w ON w.firm_id = a.firm_id AND w.id = a.id AND w.from_state = a.state
    WHERE w.to_state <> w.from_state ORDER BY a.id FOR NO KEY UPDATE OF a
  ), moved AS (
    UPDATE app.assignment a SET state = h.to_state, state_at = now() FROM held h
    WHERE a.firm_id = h.firm_id AND a.id = h.id AND a.state = h.from_state
    RETURNING a.firm_id, a.id, h.from_state, h.to_state
  ), told AS (
    INSERT INTO app.assignment_event (firm_id, assignment_id, event, from_state, to_state, by_person_id)
    SELECT m.firm_id, m.id, CASE WHEN m.to_state = 'done' THEN 'finish' WHEN m.from_state = 'done' THEN 'resume'
      ELSE 'start' END, m.from_state, m.to_state, app.actor_person() FROM moved m
    RETURNING 1
  )
  SELECT count(*)::integer INTO v_moved FROM told;
  RETURN v_moved;
END $$;
GRANT EXECUTE ON FUNCTION app.settle_assignments_of TO trellis_app;
