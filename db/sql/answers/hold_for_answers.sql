-- Locks what a save of answers needs, and returns what is stored: the state of the phases, the person's answers (all if
-- `p_items` is null), and revisions of answers that were set aside. No row for those who are not members. Locks the
-- assessment and the membership first, then the respondent: an erasure has to wait, and two tabs of a person save one
-- after the other.
CREATE OR REPLACE FUNCTION app.hold_for_answers(p_assessment uuid, p_items text[])
RETURNS TABLE (firm_id uuid, instrument_id text, instrument_version text, role text, states jsonb, respondent_id uuid,
  versions bigint, answers json, set_aside json, held_at timestamptz)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE v_person uuid := app.actor_person(); v_found bigint;
BEGIN
  SELECT a.firm_id, a.instrument_id, a.instrument_version
  INTO hold_for_answers.firm_id, hold_for_answers.instrument_id, hold_for_answers.instrument_version
  FROM app.assessment a JOIN app.membership m ON m.firm_id = a.firm_id AND m.person_id = v_person
  WHERE a.id = p_assessment FOR SHARE OF a FOR KEY SHARE OF m;
  IF NOT FOUND THEN RETURN; END IF;
  SELECT r.id INTO hold_for_answers.respondent_id FROM app.respondent r
  WHERE r.firm_id = hold_for_answers.firm_id AND r.assessment_id = p_assessment AND r.person_id = v_person
    AND r.kind = 'member' FOR UPDATE;
  hold_for_answers.held_at := date_trunc('milliseconds', clock_timestamp());
  SELECT (SELECT m.role FROM app.membership m WHERE m.firm_id = hold_for_answers.firm_id AND m.person_id = v_person),
    (SELECT jsonb_object_agg(p.phase, p.state) FROM app.assessment_phase p
      WHERE p.firm_id = hold_for_answers.firm_id AND p.assessment_id = p_assessment),
    coalesce(sum(w.revision), 0),
    count(*) FILTER (WHERE w.item_id = ANY (p_items)),
    coalesce(json_agg(json_build_object('item', w.item_id, 'level', w.level, 'dontKnow', w.dont_know, 'comment', w.comment,
      'marked', w.marked, 'revision', w.revision, 'savedAt', w.saved_at))
      FILTER (WHERE p_items IS NULL OR w.item_id = ANY (p_items)), '[]')
  INTO hold_for_answers.role, hold_for_answers.states, hold_for_answers.versions, v_found, hold_for_answers.answers
  FROM app.answer w WHERE w.firm_id = hold_for_answers.firm_id AND w.assessment_id = p_assessment
    AND w.respondent_id = hold_for_answers.respondent_id;
  IF p_items IS NULL OR v_found < cardinality(p_items) THEN
    SELECT json_object_agg(i.item_id, v.revision) INTO hold_for_answers.set_aside
    FROM unnest(coalesce(p_items, ARRAY(SELECT DISTINCT h.item_id FROM app.answer_history h
      WHERE h.firm_id = hold_for_answers.firm_id AND h.assessment_id = p_assessment
        AND h.respondent_id = hold_for_answers.respondent_id))) AS i(item_id)
    CROSS JOIN LATERAL (SELECT h.revision FROM app.answer_history h WHERE h.firm_id = hold_for_answers.firm_id
      AND h.assessment_id = p_assessment AND h.respondent_id = hold_for_answers.respondent_id AND h.item_id = i.item_id
      ORDER BY h.revision DESC LIMIT 1) v
    WHERE NOT EXISTS (SELECT FROM app.answer w WHERE w.firm_id = hold_for_answers.firm_id
      AND w.assessment_id = p_assessment AND w.respondent_id = hold_for_answers.respondent_id AND w.item_id = i.item_id);
  END IF;
  RETURN NEXT;
END $$;
GRANT EXECUTE ON FUNCTION app.hold_for_answers TO trellis_app;
