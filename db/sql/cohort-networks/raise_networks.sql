-- Trigger: deletes the maps of a cohort that moves and of those above its old and new place. A raised minimum deletes
-- none: everybody has seen the map, and the next one is made from it.
CREATE OR REPLACE FUNCTION app.raise_networks() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE v_cohorts uuid[] := ARRAY(SELECT DISTINCT p.id FROM new_rows n JOIN old_rows o USING (id)
  CROSS JOIN LATERAL unnest(app.cohort_path(n.id) || app.cohort_path(o.parent_id)) p(id)
  WHERE n.parent_id IS DISTINCT FROM o.parent_id);
BEGIN
  IF v_cohorts = '{}' THEN RETURN NULL; END IF;
  PERFORM pg_advisory_xact_lock_shared(7352010);
  PERFORM app.drop_networks(v_cohorts);
  RETURN NULL;
END $$;
GRANT EXECUTE ON FUNCTION app.raise_networks TO trellis_owner;
