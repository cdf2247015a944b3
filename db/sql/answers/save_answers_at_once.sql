-- Saves answers in one statement: enters as the actor, locks what `hold_for_answers` locks in the same order, and
-- compares under these locks. Returns the time of saving; null if anything differs from what the caller expects (then
-- nothing is written). `p_entries` are based on stored revisions; `p_asked` are the items of the questionnaire, by
-- which assignments move. Passes the row rule of the history as the gate, so it asks `open_to_actor` like that rule.
-- After 5 s of waiting it fails and the caller saves the ordinary way. Call it alone: the transaction continues as
-- this actor.
CREATE OR REPLACE FUNCTION app.save_answers_at_once(p_actor jsonb, p_assessment uuid, p_role text, p_instrument text, p_version text,
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
  -- a statement of its own, so that it sees what others wrote before the locks were taken
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
GRANT EXECUTE ON FUNCTION app.save_answers_at_once TO trellis_app;
