-- A save of answers counts its items once, when all its answers are made: two firms of a cohort hold rows of `cohort_item` in
-- one order, also where a save changes an answer and makes another. Answers written without their history count as before.
CREATE TRIGGER watch_items AFTER INSERT ON app.answer_history REFERENCING NEW TABLE AS new_rows
  FOR EACH STATEMENT EXECUTE FUNCTION app.answer_rows();
--> statement-breakpoint
DROP TRIGGER watch_items_insert ON app.answer;
DROP TRIGGER watch_items_update ON app.answer;
CREATE TRIGGER watch_items_insert AFTER INSERT ON app.answer REFERENCING NEW TABLE AS new_rows
  FOR EACH STATEMENT WHEN (pg_trigger_depth() = 0) EXECUTE FUNCTION app.answer_rows();
CREATE TRIGGER watch_items_update AFTER UPDATE ON app.answer REFERENCING NEW TABLE AS new_rows
  FOR EACH STATEMENT WHEN (pg_trigger_depth() = 0) EXECUTE FUNCTION app.answer_rows();
--> statement-breakpoint
SET LOCAL ROLE trellis_gate;
--> statement-breakpoint
-- Moves assignments by what is answered: the first answer starts, the last finishes, one taken back resumes. Counts only. Two
-- who settle one assessment at once wait for each other, and the later counts what the earlier has written. Assignments are
-- held in one order, without keeping rows waiting that refer to them.
CREATE OR REPLACE FUNCTION app.settle_assignments(p_assessment uuid, p_items text[]) RETURNS integer
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE v_moved integer;
BEGIN
  IF NOT EXISTS (SELECT FROM app.assignment a WHERE a.assessment_id = p_assessment
    AND a.firm_id = ANY (app.firms_of_actor()) AND a.state IN ('assigned', 'started', 'done')) THEN
    RETURN 0;
  END IF;
  PERFORM pg_advisory_xact_lock(hashtextextended('assignments:' || p_assessment, 0));
  WITH standing AS (
    SELECT a.firm_id, a.id, a.state, count(*) FILTER (WHERE n.item_id IS NULL) AS asked,
      count(w.item_id) FILTER (WHERE n.item_id IS NULL) AS answered
    FROM app.assignment a
    JOIN unnest(p_items) AS i(item_id) ON i.item_id = a.scope OR starts_with(i.item_id, a.scope || '.')
    LEFT JOIN app.not_applicable n
      ON n.firm_id = a.firm_id AND n.assessment_id = a.assessment_id AND n.item_id = i.item_id
    LEFT JOIN app.respondent r ON r.firm_id = a.firm_id AND r.assessment_id = a.assessment_id
      AND r.person_id = a.assignee_id AND r.kind = 'member'
    LEFT JOIN app.answer w ON w.firm_id = a.firm_id AND w.assessment_id = a.assessment_id AND w.respondent_id = r.id
      AND w.item_id = i.item_id AND (w.dont_know OR w.level IS NOT NULL)
    WHERE a.assessment_id = p_assessment AND a.firm_id = ANY (app.firms_of_actor())
      AND a.state IN ('assigned', 'started', 'done')
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
--> statement-breakpoint
-- Whoever leaves a firm loses what was given to him with his membership: held in the order in which it is moved.
CREATE FUNCTION app.hold_given() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  PERFORM FROM app.assignment a WHERE a.firm_id = OLD.firm_id AND a.assignee_id = OLD.person_id ORDER BY a.id FOR UPDATE;
  RETURN OLD;
END $$;
--> statement-breakpoint
REVOKE ALL ON FUNCTION app.hold_given() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION app.hold_given() TO trellis_owner;
--> statement-breakpoint
SET LOCAL ROLE trellis_owner;
--> statement-breakpoint
CREATE TRIGGER hold_given BEFORE DELETE ON app.membership FOR EACH ROW EXECUTE FUNCTION app.hold_given();
