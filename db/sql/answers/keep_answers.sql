-- Trigger: writes new rows of the history into `answer`. Each must follow the revision before it; otherwise none is
-- written. The row rule of the history decides who may write. It does not limit functions of `trellis_gate`, so this
-- trigger also requires an acting person.
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
GRANT EXECUTE ON FUNCTION app.keep_answers TO trellis_owner;
