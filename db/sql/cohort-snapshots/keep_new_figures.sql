-- Trigger: notes which readers can now see the figures of a new result.
CREATE OR REPLACE FUNCTION app.keep_new_figures() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE v_firms uuid[] := ARRAY(SELECT DISTINCT n.firm_id FROM new_rows n);
BEGIN
  PERFORM app.keep_lots(v_firms);
  PERFORM app.remember_seen(v_firms);
  RETURN NULL;
END $$;
GRANT EXECUTE ON FUNCTION app.keep_new_figures TO trellis_owner;
