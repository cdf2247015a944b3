-- Returns the firms that the acting consultant may read now: an active engagement, and a line of the access log
-- written in this transaction. All row rules for consultants ask this, so a read that was not logged sees nothing.
CREATE OR REPLACE FUNCTION app.firms_viewed(p_scope text DEFAULT NULL) RETURNS uuid[]
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE v_person uuid := app.actor_person();
BEGIN
  RETURN (SELECT coalesce(array_agg(DISTINCT e.firm_id), '{}')
    FROM app.engagement e
    JOIN app.access_log l ON l.engagement_id = e.id AND l.at = now()
      AND l.transaction_id = pg_current_xact_id_if_assigned()::text
    WHERE e.consultant_id = v_person AND app.engagement_is_active(e)
      AND (p_scope IS NULL OR p_scope = ANY (e.scope)));
END $$;
GRANT EXECUTE ON FUNCTION app.firms_viewed TO trellis_app;
