-- Saves one item of a rating without comparing revisions: the last save counts, and saving the same twice changes
-- nothing. Callers that compare revisions call `hold_rated_item` first.
CREATE OR REPLACE FUNCTION app.rate_item(p_rating uuid, p_item text, p_level double precision, p_seen boolean, p_note text)
RETURNS text LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE r app.consultant_rating;
BEGIN
  SELECT * INTO r FROM app.hold_rating(p_rating);
  IF r.id IS NULL THEN RETURN 'not-found'; END IF;
  IF r.given_at IS NOT NULL THEN RETURN 'given-already'; END IF;
  INSERT INTO app.consultant_answer AS a (firm_id, rating_id, item_id, level, evidence_seen, note)
  VALUES (r.firm_id, r.id, p_item, p_level, p_seen, p_note)
  ON CONFLICT (firm_id, rating_id, item_id) DO UPDATE
  SET level = p_level, evidence_seen = p_seen, note = p_note, revision = a.revision + 1, saved_at = now()
  WHERE (a.level, a.evidence_seen, a.note) IS DISTINCT FROM (p_level, p_seen, p_note);
  RETURN 'saved';
END $$;
GRANT EXECUTE ON FUNCTION app.rate_item TO trellis_app;
