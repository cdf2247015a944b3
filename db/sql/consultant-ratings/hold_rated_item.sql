-- Locks the acting consultant's draft and returns the stored version of one item, with revision 0 if there is none, or
-- why the draft cannot change.
CREATE OR REPLACE FUNCTION app.hold_rated_item(p_rating uuid, p_item text, OUT refusal text, OUT revision integer,
  OUT level double precision, OUT evidence_seen boolean, OUT note text, OUT saved_at timestamptz)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE r app.consultant_rating;
BEGIN
  SELECT * INTO r FROM app.hold_rating(p_rating);
  refusal := CASE WHEN r.id IS NULL THEN 'not-found' WHEN r.given_at IS NOT NULL THEN 'given-already' END;
  IF refusal IS NOT NULL THEN RETURN; END IF;
  SELECT a.revision, a.level, a.evidence_seen, a.note, a.saved_at
  INTO hold_rated_item.revision, hold_rated_item.level, hold_rated_item.evidence_seen, hold_rated_item.note,
    hold_rated_item.saved_at
  FROM app.consultant_answer a WHERE a.firm_id = r.firm_id AND a.rating_id = r.id AND a.item_id = p_item;
  revision := coalesce(revision, 0);
END $$;
GRANT EXECUTE ON FUNCTION app.hold_rated_item TO trellis_app;
