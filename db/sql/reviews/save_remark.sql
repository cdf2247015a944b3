-- Saves the acting reviewer's remark on an item and returns what is stored. `p_base` is the revision they changed; if
-- another is stored, the outcome is 'conflict'. A remark on an earlier submission (`p_submitted`) is refused, as it
-- would go out with a decision on answers they have not read. Null means the current one.
CREATE OR REPLACE FUNCTION app.save_remark(p_assessment uuid, p_item text, p_text text, p_base integer, p_id uuid,
  p_submitted timestamptz, OUT outcome text, OUT revision integer, OUT text text, OUT saved_at timestamptz)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  p app.assessment_phase;
  stored app.review_remark;
BEGIN
  -- locked, so that the phase does not move meanwhile
  PERFORM FROM app.hold_for_review(p_assessment);
  SELECT * INTO p FROM app.assessment_phase q
  WHERE q.assessment_id = p_assessment AND q.phase = left(p_item, 3) AND app.reviews(q.firm_id);
  outcome := CASE WHEN p.firm_id IS NULL THEN 'not-found' WHEN p.state <> 'submitted' THEN 'not-submitted'
    WHEN date_trunc('milliseconds', p.submitted_at) > p_submitted THEN 'submitted-again'
    WHEN NOT app.has_opened_review(p_assessment, p.phase, p.submitted_at) THEN 'review-not-opened' END;
  IF outcome IS NOT NULL THEN RETURN; END IF;
  INSERT INTO app.review_remark (firm_id, id, assessment_id, phase, item_id, person_id, submitted_at, text)
  VALUES (p.firm_id, p_id, p.assessment_id, p.phase, p_item, app.actor_person(), p.submitted_at, p_text)
  ON CONFLICT ON CONSTRAINT review_remark_once DO NOTHING;
  SELECT * INTO stored FROM app.review_remark m WHERE m.assessment_id = p_assessment AND m.item_id = p_item
    AND m.person_id = app.actor_person() AND m.submitted_at = p.submitted_at FOR UPDATE;
  outcome := 'saved';
  IF stored.text <> p_text THEN
    IF p_base <> stored.revision THEN
      outcome := 'conflict';
    ELSE
      UPDATE app.review_remark m SET text = p_text, revision = stored.revision + 1, saved_at = now()
      WHERE m.firm_id = stored.firm_id AND m.id = stored.id RETURNING * INTO stored;
    END IF;
  END IF;
  revision := stored.revision;
  text := stored.text;
  saved_at := stored.saved_at;
END $$;
GRANT EXECUTE ON FUNCTION app.save_remark TO trellis_app;
