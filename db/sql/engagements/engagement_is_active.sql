-- Returns whether an engagement is granted, accepted and not over. It uses the clock of the statement, not of the
-- transaction, so that an end takes effect at the next statement of an open page.
CREATE OR REPLACE FUNCTION app.engagement_is_active(e app.engagement) RETURNS boolean LANGUAGE sql STABLE SET search_path = pg_catalog, pg_temp AS $$
  SELECT e.granted_at IS NOT NULL AND e.accepted_at IS NOT NULL AND e.revoked_at IS NULL AND e.declined_at IS NULL
    AND statement_timestamp() < e.ends_at
$$;
GRANT EXECUTE ON FUNCTION app.engagement_is_active TO trellis_app;
