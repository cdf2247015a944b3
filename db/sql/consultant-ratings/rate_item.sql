-- Saves one item of a rating without comparing revisions: the last save counts. For the form without JavaScript.
CREATE OR REPLACE FUNCTION app.rate_item(p_rating uuid, p_item text, p_level double precision, p_seen boolean, p_note text)
RETURNS text LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  SELECT s.outcome FROM app.save_rated_item(p_rating, p_item, p_level, p_seen, p_note, NULL) s
$$;
GRANT EXECUTE ON FUNCTION app.rate_item TO trellis_app;
