-- A save writes versions into the history, and the database makes the answers of them: the row rules are asked once and not
-- for two tables, and no answer stands without its version.
GRANT INSERT ON app.answer TO trellis_gate;
GRANT UPDATE (level, dont_know, comment, marked, revision, locale, saved_at) ON app.answer TO trellis_gate;
--> statement-breakpoint
SET LOCAL ROLE trellis_gate;
--> statement-breakpoint
-- Each version stands on the one before it, or none of them is written.
CREATE FUNCTION app.keep_answers() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE v_changed bigint; v_made bigint := 0; v_given bigint := (SELECT count(*) FROM new_rows);
BEGIN
  UPDATE app.answer a SET level = n.level, dont_know = n.dont_know, comment = n.comment, marked = n.marked,
    revision = n.revision, locale = n.locale, saved_at = n.saved_at
  FROM new_rows n WHERE a.firm_id = n.firm_id AND a.assessment_id = n.assessment_id
    AND a.respondent_id = n.respondent_id AND a.item_id = n.item_id AND a.revision = n.revision - 1;
  GET DIAGNOSTICS v_changed = ROW_COUNT;
  IF v_changed < v_given THEN
    INSERT INTO app.answer (firm_id, assessment_id, respondent_id, item_id, level, dont_know, comment, marked, revision,
      locale, saved_at)
    SELECT n.firm_id, n.assessment_id, n.respondent_id, n.item_id, n.level, n.dont_know, n.comment, n.marked, n.revision,
      n.locale, n.saved_at FROM new_rows n WHERE n.revision = 1;
    GET DIAGNOSTICS v_made = ROW_COUNT;
  END IF;
  IF v_changed + v_made <> v_given THEN
    RAISE EXCEPTION 'an answer stands on another version than the one before it';
  END IF;
  RETURN NULL;
END $$;
--> statement-breakpoint
REVOKE ALL ON FUNCTION app.keep_answers() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION app.keep_answers() TO trellis_owner;
--> statement-breakpoint
-- Where the actor may answer: as which respondents, and in which phases. One function for the row rule, which asked three.
CREATE FUNCTION app.open_to_actor() RETURNS TABLE (firm_id uuid, assessment_id uuid, respondent_id uuid, phase text)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE v_person uuid := app.actor_person();
BEGIN
  RETURN QUERY SELECT r.firm_id, r.assessment_id, r.id, p.phase FROM app.respondent r
  JOIN app.membership m ON m.firm_id = r.firm_id AND m.person_id = r.person_id
  JOIN app.assessment_phase p ON p.firm_id = r.firm_id AND p.assessment_id = r.assessment_id
  WHERE r.person_id = v_person AND p.state IN ('open', 'returned');
END $$;
--> statement-breakpoint
REVOKE ALL ON FUNCTION app.open_to_actor() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION app.open_to_actor() TO trellis_app;
--> statement-breakpoint
DROP FUNCTION app.hold_for_answers(uuid, text[]);
--> statement-breakpoint
-- What a save of answers has to know: the assessment held against moves, and the person's own answers held against his other
-- tabs, read by one statement once both are held. Of the answers the given items; no items: all of them. No row for whoever is
-- no member.
CREATE FUNCTION app.hold_for_answers(p_assessment uuid, p_items text[])
RETURNS TABLE (firm_id uuid, instrument_id text, instrument_version text, role text, states jsonb, respondent_id uuid,
  versions bigint, answers json)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE v_person uuid := app.actor_person();
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
    coalesce(json_agg(json_build_object('item', w.item_id, 'level', w.level, 'dontKnow', w.dont_know, 'comment', w.comment,
      'marked', w.marked, 'revision', w.revision, 'savedAt', w.saved_at))
      FILTER (WHERE p_items IS NULL OR w.item_id = ANY (p_items)), '[]')
  INTO hold_for_answers.role, hold_for_answers.states, hold_for_answers.versions, hold_for_answers.answers
  FROM app.answer w WHERE w.firm_id = hold_for_answers.firm_id AND w.assessment_id = p_assessment
    AND w.respondent_id = hold_for_answers.respondent_id;
  IF hold_for_answers.role IS NULL THEN RETURN; END IF;
  RETURN NEXT;
END $$;
--> statement-breakpoint
REVOKE ALL ON FUNCTION app.hold_for_answers(uuid, text[]) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION app.hold_for_answers(uuid, text[]) TO trellis_app;
--> statement-breakpoint
SET LOCAL ROLE trellis_owner;
--> statement-breakpoint
CREATE TRIGGER keep_answers AFTER INSERT ON app.answer_history REFERENCING NEW TABLE AS new_rows
  FOR EACH STATEMENT EXECUTE FUNCTION app.keep_answers();
--> statement-breakpoint
ALTER POLICY own_inserts ON app.answer_history WITH CHECK ((firm_id, assessment_id, respondent_id, left(item_id, 3)) IN
  (SELECT o.firm_id, o.assessment_id, o.respondent_id, o.phase FROM app.open_to_actor() o));
--> statement-breakpoint
-- The application writes no answer but by its version.
DROP POLICY own_inserts ON app.answer;
DROP POLICY own_updates ON app.answer;
REVOKE INSERT, UPDATE (level, dont_know, comment, marked, revision, locale, saved_at) ON app.answer FROM trellis_app;
