-- Returns the consultants whose submitted rating the actor may read, so that their names are shown next to it.
CREATE OR REPLACE FUNCTION app.raters_of_actor() RETURNS uuid[] LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  SELECT coalesce(array_agg(DISTINCT r.consultant_id), '{}') FROM app.consultant_rating r
  WHERE r.given_at IS NOT NULL AND (r.firm_id = ANY (app.firms_of_actor())
    OR (r.firm_id = ANY (app.firms_viewed('results')) AND r.assessment_id = ANY (app.rated_by_actor())))
$$;
GRANT EXECUTE ON FUNCTION app.raters_of_actor TO trellis_app;
