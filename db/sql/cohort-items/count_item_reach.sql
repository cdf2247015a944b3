-- Adds everything that firms answered to the counts of cohorts they joined (sign 1), or subtracts it where they left
-- (-1).
CREATE OR REPLACE FUNCTION app.count_item_reach(p_cohorts uuid[], p_firms uuid[], p_sign integer) RETURNS void
LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  SELECT app.add_items(array_agg(d.cohort_id), array_agg(d.firm_id), array_agg(f.cycle), array_agg(f.item_id),
    array_agg(p_sign), array_agg(p_sign * f.stopped), array_agg(f.time_band))
  FROM unnest(p_cohorts, p_firms) d(cohort_id, firm_id)
  JOIN app.item_facts(p_firms) f ON f.firm_id = d.firm_id
  HAVING count(*) > 0
$$;
