-- Trigger: counts the items of firms that came to a cohort or left it.
CREATE OR REPLACE FUNCTION app.item_reach_rows() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    PERFORM app.count_item_reach(array_agg(n.cohort_id), array_agg(n.firm_id), 1) FROM new_rows n;
  ELSE
    PERFORM app.count_item_reach(array_agg(o.cohort_id), array_agg(o.firm_id), -1) FROM old_rows o;
  END IF;
  RETURN NULL;
END $$;
GRANT EXECUTE ON FUNCTION app.item_reach_rows TO trellis_owner;
