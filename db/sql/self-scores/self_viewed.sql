-- Returns the assessments for which the access log of this transaction says that the consultant may see how the firm
-- rated itself. If the engagement is extended during the transaction, nothing else becomes visible.
CREATE OR REPLACE FUNCTION app.self_viewed() RETURNS uuid[] LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  SELECT coalesce(array_agg(DISTINCT s.id), '{}')
  FROM app.engagement e
  JOIN app.access_log l ON l.engagement_id = e.id AND l.at = now()
    AND l.transaction_id = pg_current_xact_id_if_assigned()::text
  CROSS JOIN LATERAL unnest(l.self_open) AS s(id)
  WHERE e.consultant_id = app.actor_person()
$$;
GRANT EXECUTE ON FUNCTION app.self_viewed TO trellis_app;
