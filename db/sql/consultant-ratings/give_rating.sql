-- Submits the acting consultant's rating, which can then not be changed. All items must be rated. From the next
-- statement they may see how the firm rated itself.
CREATE OR REPLACE FUNCTION app.give_rating(p_rating uuid, p_items text[]) RETURNS text
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE r app.consultant_rating;
BEGIN
  SELECT * INTO r FROM app.hold_rating(p_rating);
  IF r.id IS NULL THEN RETURN 'not-found'; END IF;
  IF r.given_at IS NOT NULL THEN RETURN 'given-already'; END IF;
  IF cardinality(p_items) = 0 OR EXISTS (SELECT FROM unnest(p_items) AS i(id) WHERE NOT EXISTS (
    SELECT FROM app.consultant_answer a WHERE a.firm_id = r.firm_id AND a.rating_id = r.id AND a.item_id = i.id)) THEN
    RETURN 'items-missing';
  END IF;
  UPDATE app.consultant_rating o
  SET blind = r.blind AND NOT app.could_see_self(r.firm_id, r.assessment_id), given_at = statement_timestamp()
  WHERE o.firm_id = r.firm_id AND o.id = r.id;
  RETURN 'given';
END $$;
GRANT EXECUTE ON FUNCTION app.give_rating TO trellis_app;
