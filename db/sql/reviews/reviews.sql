-- Returns whether the actor is a reviewer of this firm: a consultant with an active engagement that allows it.
CREATE OR REPLACE FUNCTION app.reviews(p_firm uuid) RETURNS boolean LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  SELECT EXISTS (SELECT FROM app.engagement_of_actor(p_firm) e WHERE e.may_review)
$$;
GRANT EXECUTE ON FUNCTION app.reviews TO trellis_app;
