-- Trigger: after a firm joins, leaves or changes its consent, updates counts, lots and maps, and notes what readers can
-- now see.
CREATE OR REPLACE FUNCTION app.membership_rows() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE v_firms uuid[];
BEGIN
  IF TG_OP = 'DELETE' THEN
    v_firms := (SELECT coalesce(array_agg(DISTINCT o.firm_id), '{}') FROM old_rows o);
  ELSE
    v_firms := (SELECT coalesce(array_agg(DISTINCT n.firm_id), '{}') FROM new_rows n);
    IF v_firms = '{}' THEN RETURN NULL; END IF;
  END IF;
  PERFORM app.keep_reach(v_firms);
  PERFORM app.keep_lots(v_firms);
  PERFORM app.keep_networks(v_firms);
  IF TG_OP <> 'DELETE' THEN PERFORM app.remember_seen(v_firms); END IF;
  RETURN NULL;
END $$;
GRANT EXECUTE ON FUNCTION app.membership_rows TO trellis_owner;
