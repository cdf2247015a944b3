-- Returns the firms with which the actor has an active engagement; with a scope, those whose engagement includes it.
CREATE OR REPLACE FUNCTION app.firms_engaged(p_scope text DEFAULT NULL) RETURNS uuid[]
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  SELECT coalesce(array_agg(DISTINCT e.firm_id), '{}') FROM app.engagement e
  WHERE e.consultant_id = app.actor_person() AND app.engagement_is_active(e)
    AND (p_scope IS NULL OR p_scope = ANY (e.scope))
$$;
GRANT EXECUTE ON FUNCTION app.firms_engaged TO trellis_app;
