-- Returns the assessments that the acting consultant has rated. Only of these may they read other consultants' ratings.
CREATE OR REPLACE FUNCTION app.rated_by_actor() RETURNS uuid[] LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  SELECT coalesce(array_agg(r.assessment_id), '{}') FROM app.consultant_rating r
  WHERE r.consultant_id = app.actor_person() AND r.given_at IS NOT NULL
$$;
GRANT EXECUTE ON FUNCTION app.rated_by_actor TO trellis_app;
