-- Locks the assessment and returns the acting reviewer's stored remark on an item, with revision 0 if there is none, or
-- why remarks are refused. A remark on an earlier submission (`p_submitted`) is refused, because it would be sent with
-- a decision on answers that the reviewer has not read. A null `p_submitted` means the current submission.
CREATE OR REPLACE FUNCTION app.hold_remark(p_assessment uuid, p_item text, p_submitted timestamptz, OUT refusal text,
  OUT firm_id uuid, OUT submitted_at timestamptz, OUT revision integer, OUT text text, OUT saved_at timestamptz)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE p app.assessment_phase;
BEGIN
  PERFORM FROM app.hold_for_review(p_assessment);
  SELECT * INTO p FROM app.assessment_phase q
  WHERE q.assessment_id = p_assessment AND q.phase = left(p_item, 3) AND app.reviews(q.firm_id);
  refusal := CASE WHEN p.firm_id IS NULL THEN 'not-found' WHEN p.state <> 'submitted' THEN 'not-submitted'
    WHEN date_trunc('milliseconds', p.submitted_at) > p_submitted THEN 'submitted-again'
    WHEN NOT app.has_opened_review(p_assessment, p.phase, p.submitted_at) THEN 'review-not-opened' END;
  IF refusal IS NOT NULL THEN RETURN; END IF;
  firm_id := p.firm_id;
  submitted_at := p.submitted_at;
  SELECT m.revision, m.text, m.saved_at INTO hold_remark.revision, hold_remark.text, hold_remark.saved_at
  FROM app.review_remark m WHERE m.assessment_id = p_assessment AND m.item_id = p_item
    AND m.person_id = app.actor_person() AND m.submitted_at = p.submitted_at;
  revision := coalesce(revision, 0);
END $$;
GRANT EXECUTE ON FUNCTION app.hold_remark TO trellis_app;
