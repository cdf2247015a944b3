-- Returns the actor's active engagement with a firm: one row or none. Of several it returns the one granted last.
CREATE OR REPLACE FUNCTION app.engagement_of_actor(p_firm uuid) RETURNS SETOF app.engagement
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  SELECT e.* FROM app.engagement e
  WHERE e.firm_id = p_firm AND e.consultant_id = app.actor_person() AND app.engagement_is_active(e)
  ORDER BY e.granted_at DESC, e.id DESC LIMIT 1
$$;
GRANT EXECUTE ON FUNCTION app.engagement_of_actor TO trellis_app;
