SET LOCAL ROLE trellis_gate;
--> statement-breakpoint
DROP FUNCTION app.save_answers(jsonb, uuid, text, text, text, jsonb, integer, text[]);
--> statement-breakpoint
-- Enters as the actor, holds what `hold_for_answers` holds, in its order, and compares under both locks. Returns when it was
-- saved, or nothing: then anything is otherwise than the caller expects, and nothing was written. `p_entries` are based on what
-- stands, and each says something else. Assignments move by the items that are asked, `p_asked`. It passes by the row rule of
-- the history, and so asks `open_to_actor`, as that rule does. Whoever has to wait long for a lock fails here, and waits the
-- ordinary way. It is asked alone: the rest of a transaction would go on as the actor that it names.
CREATE FUNCTION app.save_answers_at_once(p_actor jsonb, p_assessment uuid, p_role text, p_instrument text, p_version text,
  p_entries jsonb, p_versions_max integer, p_asked text[]) RETURNS timestamptz
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp SET lock_timeout = '5s' AS $$
DECLARE v_person uuid; v_firm uuid; v_respondent uuid; v_at timestamptz; v_written bigint; v_moves boolean;
BEGIN
  IF NOT app.enter(p_actor) THEN RETURN NULL; END IF;
  v_person := app.actor_person();
  SELECT a.firm_id, r.id INTO v_firm, v_respondent
  FROM app.assessment a JOIN app.membership m ON m.firm_id = a.firm_id AND m.person_id = v_person
  JOIN app.respondent r ON r.firm_id = a.firm_id AND r.assessment_id = a.id AND r.person_id = v_person AND r.kind = 'member'
  WHERE a.id = p_assessment AND a.instrument_id = p_instrument AND a.instrument_version = p_version
  FOR SHARE OF a FOR UPDATE OF r;
  IF NOT FOUND THEN RETURN NULL; END IF;
  v_at := date_trunc('milliseconds', clock_timestamp());
  -- a statement of its own: it sees what stands now that both are held
  WITH given AS MATERIALIZED (
    SELECT g.* FROM jsonb_to_recordset(p_entries) AS g(item_id text, base bigint, level integer, dont_know boolean,
      comment text, marked boolean, locale text)
  ), own AS MATERIALIZED (
    SELECT w.item_id, w.revision, w.level, w.dont_know, w.comment, w.marked FROM app.answer w
    WHERE w.firm_id = v_firm AND w.assessment_id = p_assessment AND w.respondent_id = v_respondent
  ), compared AS MATERIALIZED (
    SELECT bool_and(left(g.item_id, 3) = ANY (ARRAY(SELECT o.phase FROM app.open_to_actor() o
          WHERE o.firm_id = v_firm AND o.assessment_id = p_assessment AND o.respondent_id = v_respondent))
        AND CASE WHEN w.item_id IS NULL THEN g.base = 0 AND NOT EXISTS (SELECT FROM app.answer_history h
            WHERE h.firm_id = v_firm AND h.assessment_id = p_assessment AND h.respondent_id = v_respondent
              AND h.item_id = g.item_id)
          ELSE g.base = w.revision AND (g.level, g.dont_know, g.comment, g.marked)
            IS DISTINCT FROM (w.level, w.dont_know, w.comment, w.marked) END) AS fit,
      bool_or((g.dont_know OR g.level IS NOT NULL) <> coalesce(w.dont_know OR w.level IS NOT NULL, false)) AS moves
    FROM given g LEFT JOIN own w ON w.item_id = g.item_id
  ), written AS (
    INSERT INTO app.answer_history (firm_id, assessment_id, respondent_id, item_id, level, dont_know, comment, marked,
      revision, locale, saved_at)
    SELECT v_firm, p_assessment, v_respondent, g.item_id, g.level, g.dont_know, g.comment, g.marked, g.base + 1, g.locale, v_at
    FROM given g
    WHERE (SELECT c.fit FROM compared c)
      AND (SELECT m.role FROM app.membership m WHERE m.firm_id = v_firm AND m.person_id = v_person) = p_role
      AND (SELECT coalesce(sum(w.revision), 0) FROM own w) + (SELECT count(*) FROM given) <= p_versions_max
    RETURNING 1
  )
  SELECT (SELECT count(*) FROM written), c.moves INTO v_written, v_moves FROM compared c;
  IF v_written = 0 THEN RETURN NULL; END IF;
  IF v_moves THEN PERFORM app.settle_assignments(p_assessment, p_asked); END IF;
  RETURN v_at;
END $$;
--> statement-breakpoint
REVOKE ALL ON FUNCTION app.save_answers_at_once(jsonb, uuid, text, text, text, jsonb, integer, text[]) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION app.save_answers_at_once(jsonb, uuid, text, text, text, jsonb, integer, text[]) TO trellis_app;
--> statement-breakpoint
DROP FUNCTION app.hold_for_answers(uuid, text[]);
--> statement-breakpoint
-- What a save of answers has to know, read by one statement once the assessment and the person's own answers are held, and
-- when they were. Of the answers, the given items; no items: all of them, as builds before this ask. `set_aside` has the last
-- version of those that have versions and no answer. No row for whoever is no member.
CREATE FUNCTION app.hold_for_answers(p_assessment uuid, p_items text[])
RETURNS TABLE (firm_id uuid, instrument_id text, instrument_version text, role text, states jsonb, respondent_id uuid,
  versions bigint, answers json, set_aside json, held_at timestamptz)
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
  IF hold_for_answers.role IS NULL THEN RETURN; END IF;
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
--> statement-breakpoint
REVOKE ALL ON FUNCTION app.hold_for_answers(uuid, text[]) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION app.hold_for_answers(uuid, text[]) TO trellis_app;
--> statement-breakpoint
SET LOCAL ROLE trellis_owner;
