-- Trigger: calls `remember_seen` for firms with new figures of a result.
CREATE OR REPLACE FUNCTION app.remember_seen_rows() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  PERFORM app.remember_seen((SELECT coalesce(array_agg(DISTINCT n.firm_id), '{}') FROM new_rows n));
  RETURN NULL;
END $$;
GRANT EXECUTE ON FUNCTION app.remember_seen_rows TO trellis_owner;
