-- Saves the acting reviewer's remark, unless `hold_remark` refuses it. Does not compare revisions; the caller has
-- compared those that `hold_remark` returned.
CREATE OR REPLACE FUNCTION app.write_remark(p_assessment uuid, p_item text, p_submitted timestamptz, p_text text, p_id uuid)
RETURNS void LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  INSERT INTO app.review_remark AS m (firm_id, id, assessment_id, phase, item_id, person_id, submitted_at, text)
  SELECT h.firm_id, p_id, p_assessment, left(p_item, 3), p_item, app.actor_person(), h.submitted_at, p_text
  FROM app.hold_remark(p_assessment, p_item, p_submitted) h WHERE h.refusal IS NULL
  ON CONFLICT ON CONSTRAINT review_remark_once DO UPDATE
  SET text = p_text, revision = m.revision + 1, saved_at = now()
$$;
GRANT EXECUTE ON FUNCTION app.write_remark TO trellis_app;
