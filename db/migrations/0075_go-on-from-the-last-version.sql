-- A version of the questionnaire may drop an item and a later one ask it again: its answers go on from their last version.
SET LOCAL ROLE trellis_gate;
--> statement-breakpoint
-- Each version stands on the one before it, or none of them is written. Who may was asked by the row rule of the history; that
-- somebody acts is asked here, too, for whoever passes by it.
CREATE OR REPLACE FUNCTION app.keep_answers() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE v_changed bigint; v_made bigint := 0; v_given bigint := (SELECT count(*) FROM new_rows);
BEGIN
  IF app.actor_person() IS NULL THEN
    RAISE insufficient_privilege USING MESSAGE = 'an answer is written by a person';
  END IF;
  UPDATE app.answer a SET level = n.level, dont_know = n.dont_know, comment = n.comment, marked = n.marked,
    revision = n.revision, locale = n.locale, saved_at = n.saved_at
  FROM new_rows n WHERE a.firm_id = n.firm_id AND a.assessment_id = n.assessment_id
    AND a.respondent_id = n.respondent_id AND a.item_id = n.item_id AND a.revision = n.revision - 1;
  GET DIAGNOSTICS v_changed = ROW_COUNT;
  IF v_changed < v_given THEN
    INSERT INTO app.answer (firm_id, assessment_id, respondent_id, item_id, level, dont_know, comment, marked, revision,
      locale, saved_at)
    SELECT n.firm_id, n.assessment_id, n.respondent_id, n.item_id, n.level, n.dont_know, n.comment, n.marked, n.revision,
      n.locale, n.saved_at FROM new_rows n
    WHERE NOT EXISTS (SELECT FROM app.answer a WHERE a.firm_id = n.firm_id AND a.assessment_id = n.assessment_id
        AND a.respondent_id = n.respondent_id AND a.item_id = n.item_id)
      AND (n.revision = 1 OR EXISTS (SELECT FROM app.answer_history h WHERE h.firm_id = n.firm_id
        AND h.assessment_id = n.assessment_id AND h.respondent_id = n.respondent_id AND h.item_id = n.item_id
        AND h.revision = n.revision - 1));
    GET DIAGNOSTICS v_made = ROW_COUNT;
  END IF;
  IF v_changed + v_made <> v_given THEN
    RAISE EXCEPTION 'an answer stands on another version than the one before it';
  END IF;
  RETURN NULL;
END $$;
--> statement-breakpoint
DROP FUNCTION app.hold_for_answers(uuid, text[]);
--> statement-breakpoint
-- What a save of answers has to know: the assessment held against moves, and the person's own answers held against his other
-- tabs, read by one statement once both are held. Of the answers the given items; no items: all of them. `set_aside` has the
-- last version of the items that have versions and no answer. No row for whoever is no member.
CREATE FUNCTION app.hold_for_answers(p_assessment uuid, p_items text[])
RETURNS TABLE (firm_id uuid, instrument_id text, instrument_version text, role text, states jsonb, respondent_id uuid,
  versions bigint, answers json, set_aside json)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE v_person uuid := app.actor_person(); v_found bigint;
BEGIN
  SELECT a.firm_id, a.instrument_id, a.instrument_version
  INTO hold_for_answers.firm_id, hold_for_answers.instrument_id, hold_for_answers.instrument_version
  FROM app.assessment a JOIN app.membership m ON m.firm_id = a.firm_id AND m.person_id = v_person
  WHERE a.id = p_assessment FOR SHARE OF a;
  IF NOT FOUND THEN RETURN; END IF;
  SELECT r.id INTO hold_for_answers.respondent_id FROM app.respondent r
  WHERE r.firm_id = hold_for_answers.firm_id AND r.assessment_id = p_assessment AND r.person_id = v_person
    AND r.kind = 'member' FOR UPDATE;
  SELECT (SELECT m.role FROM app.membership m WHERE m.firm_id = hold_for_answers.firm_id AND m.person_id = v_person),
    (SELECT jsonb_object_agg(p.phase, p.state) FROM app.assessment_phase p
      WHERE p.firm_id = hold_for_answers.firm_id AND p.assessment_id = p_assessment),
    coalesce(sum(w.revision), 0),
    count(*) FILTER (WHERE p_items IS NULL OR w.item_id = ANY (p_items)),
    coalesce(json_agg(json_build_object('item', w.item_id, 'level', w.level, 'dontKnow', w.dont_know, 'comment', w.comment,
      'marked', w.marked, 'revision', w.revision, 'savedAt', w.saved_at))
      FILTER (WHERE p_items IS NULL OR w.item_id = ANY (p_items)), '[]')
  INTO hold_for_answers.role, hold_for_answers.states, hold_for_answers.versions, v_found, hold_for_answers.answers
  FROM app.answer w WHERE w.firm_id = hold_for_answers.firm_id AND w.assessment_id = p_assessment
    AND w.respondent_id = hold_for_answers.respondent_id;
  IF hold_for_answers.role IS NULL THEN RETURN; END IF;
  IF p_items IS NULL OR v_found < cardinality(p_items) THEN
    SELECT json_object_agg(h.item_id, h.revision) INTO hold_for_answers.set_aside
    FROM (SELECT v.item_id, max(v.revision) AS revision FROM app.answer_history v
      WHERE v.firm_id = hold_for_answers.firm_id AND v.assessment_id = p_assessment
        AND v.respondent_id = hold_for_answers.respondent_id AND (p_items IS NULL OR v.item_id = ANY (p_items))
        AND NOT EXISTS (SELECT FROM app.answer w WHERE w.firm_id = v.firm_id AND w.assessment_id = v.assessment_id
          AND w.respondent_id = v.respondent_id AND w.item_id = v.item_id)
      GROUP BY v.item_id) h;
  END IF;
  RETURN NEXT;
END $$;
--> statement-breakpoint
REVOKE ALL ON FUNCTION app.hold_for_answers(uuid, text[]) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION app.hold_for_answers(uuid, text[]) TO trellis_app;
--> statement-breakpoint
-- Moves assignments by what is answered: the first answer starts, the last finishes, one taken back resumes. Counts only. They
-- are held in one order: two who move the same ones do not wait for each other in a ring.
CREATE OR REPLACE FUNCTION app.settle_assignments(p_assessment uuid, p_items text[]) RETURNS integer
LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
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
    WHERE w.to_state <> w.from_state ORDER BY a.id FOR UPDATE OF a
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
  SELECT count(*)::integer FROM told
$$;
--> statement-breakpoint
SET LOCAL ROLE trellis_owner;
