-- Saves one item of the acting consultant's draft and returns what is stored. `p_base` is the revision they changed, 0
-- for a new one; if another is stored, the outcome is 'conflict'. Null saves without comparing. Saving the same twice
-- changes nothing.
CREATE OR REPLACE FUNCTION app.save_rated_item(p_rating uuid, p_item text, p_level double precision, p_seen boolean, p_note text,
  p_base integer, OUT outcome text, OUT revision integer, OUT level double precision, OUT evidence_seen boolean,
  OUT note text, OUT saved_at timestamptz)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  r app.consultant_rating;
  stored app.consultant_answer;
BEGIN
  SELECT * INTO r FROM app.hold_rating(p_rating);
  outcome := CASE WHEN r.id IS NULL THEN 'not-found' WHEN r.given_at IS NOT NULL THEN 'given-already' END;
  IF outcome IS NOT NULL THEN RETURN; END IF;
  SELECT * INTO stored FROM app.consultant_answer a
  WHERE a.firm_id = r.firm_id AND a.rating_id = r.id AND a.item_id = p_item;
  outcome := 'saved';
  IF stored.item_id IS NULL THEN
    INSERT INTO app.consultant_answer (firm_id, rating_id, item_id, level, evidence_seen, note)
    VALUES (r.firm_id, r.id, p_item, p_level, p_seen, p_note) RETURNING * INTO stored;
  ELSIF (stored.level, stored.evidence_seen, stored.note) IS DISTINCT FROM (p_level, p_seen, p_note) THEN
    IF p_base <> stored.revision THEN
      outcome := 'conflict';
    ELSE
      UPDATE app.consultant_answer a SET level = p_level, evidence_seen = p_seen, note = p_note,
        revision = stored.revision + 1, saved_at = now()
      WHERE a.firm_id = r.firm_id AND a.rating_id = r.id AND a.item_id = p_item RETURNING * INTO stored;
    END IF;
  END IF;
  revision := stored.revision;
  level := stored.level;
  evidence_seen := stored.evidence_seen;
  note := stored.note;
  saved_at := stored.saved_at;
END $$;
GRANT EXECUTE ON FUNCTION app.save_rated_item TO trellis_app;
