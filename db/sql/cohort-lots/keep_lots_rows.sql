-- Trigger: does the same as `keep_lots` for firms with new figures of a result.
CREATE OR REPLACE FUNCTION app.keep_lots_rows() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  PERFORM app.keep_lots((SELECT coalesce(array_agg(DISTINCT n.firm_id), '{}') FROM new_rows n));
  RETURN NULL;
END $$;
GRANT EXECUTE ON FUNCTION app.keep_lots_rows TO trellis_owner;
