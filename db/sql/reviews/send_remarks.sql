-- Trigger: ties a reviewer's remarks on a submission to their decision; from then on managers read them.
CREATE OR REPLACE FUNCTION app.send_remarks() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  UPDATE app.review_remark m SET event_id = NEW.id
  WHERE m.assessment_id = NEW.assessment_id AND m.phase = NEW.phase AND m.person_id = NEW.by_person_id
    AND m.event_id IS NULL AND m.submitted_at = (SELECT p.submitted_at FROM app.assessment_phase p
      WHERE p.firm_id = NEW.firm_id AND p.assessment_id = NEW.assessment_id AND p.phase = NEW.phase);
  RETURN NULL;
END $$;
GRANT EXECUTE ON FUNCTION app.send_remarks TO trellis_owner;
