-- Trigger: subtracts the old rows of `cohort_firm` from the counts of cohorts and adds the new ones.
CREATE OR REPLACE FUNCTION app.reach_rows() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    PERFORM app.count_reach(array_agg(n.cohort_id), array_agg(n.firm_id), array_agg(n.joined_at), array_agg(1)) FROM new_rows n;
  ELSIF TG_OP = 'DELETE' THEN
    PERFORM app.count_reach(array_agg(o.cohort_id), array_agg(o.firm_id), array_agg(o.joined_at), array_agg(-1)) FROM old_rows o;
  ELSE
    PERFORM app.count_reach(array_agg(x.cohort_id), array_agg(x.firm_id), array_agg(x.joined_at), array_agg(x.sign))
    FROM (SELECT n.cohort_id, n.firm_id, n.joined_at, 1 AS sign FROM new_rows n UNION ALL
      SELECT o.cohort_id, o.firm_id, o.joined_at, -1 FROM old_rows o) x;
  END IF;
  RETURN NULL;
END $$;
GRANT EXECUTE ON FUNCTION app.reach_rows TO trellis_owner;
