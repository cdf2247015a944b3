-- Deletes a draft of the acting consultant's rating. A submitted rating cannot be deleted.
CREATE OR REPLACE FUNCTION app.drop_rating(p_rating uuid) RETURNS text
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE r app.consultant_rating;
BEGIN
  SELECT * INTO r FROM app.hold_rating(p_rating);
  IF r.id IS NULL THEN RETURN 'not-found'; END IF;
  IF r.given_at IS NOT NULL THEN RETURN 'given-already'; END IF;
  DELETE FROM app.consultant_rating o WHERE o.firm_id = r.firm_id AND o.id = r.id;
  RETURN 'dropped';
END $$;
GRANT EXECUTE ON FUNCTION app.drop_rating TO trellis_app;
