-- Adds changes to the counts of items in cohorts. Administrators read `shown`, which follows `times` only when at least
-- as many firms as the cohort's `minimum_k` have changed. Until then firms wait, so that nobody can tell a single
-- firm's time from the difference.
CREATE OR REPLACE FUNCTION app.add_items(p_cohorts uuid[], p_firms uuid[], p_cycles integer[], p_items text[], p_signs integer[],
  p_stopped integer[], p_bands integer[]) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  INSERT INTO app.cohort_item AS u (cohort_id, cycle, item_id, reached, stopped, times, shown, waiting)
  SELECT d.cohort_id, d.cycle, d.item_id, sum(d.sign), sum(d.stopped),
    ARRAY[coalesce(sum(d.sign) FILTER (WHERE d.band = 1), 0), coalesce(sum(d.sign) FILTER (WHERE d.band = 2), 0),
      coalesce(sum(d.sign) FILTER (WHERE d.band = 3), 0), coalesce(sum(d.sign) FILTER (WHERE d.band = 4), 0),
      coalesce(sum(d.sign) FILTER (WHERE d.band = 5), 0)]::integer[],
    '{0,0,0,0,0}', coalesce(array_agg(d.firm_id) FILTER (WHERE d.band IS NOT NULL AND d.sign <> 0), '{}')
  FROM unnest(p_cohorts, p_firms, p_cycles, p_items, p_signs, p_stopped, p_bands)
    d(cohort_id, firm_id, cycle, item_id, sign, stopped, band)
  JOIN app.cohort c ON c.id = d.cohort_id
  GROUP BY 1, 2, 3 ORDER BY 1, 2, 3
  ON CONFLICT (cohort_id, cycle, item_id) DO UPDATE SET reached = u.reached + excluded.reached,
    stopped = u.stopped + excluded.stopped,
    times = ARRAY(SELECT a + b FROM unnest(u.times, excluded.times) WITH ORDINALITY x(a, b, n) ORDER BY n),
    waiting = ARRAY(SELECT f FROM unnest(u.waiting || excluded.waiting) f GROUP BY f HAVING count(*) % 2 = 1);
  UPDATE app.cohort_item u SET shown = u.times, waiting = '{}'
  FROM app.cohort c
  WHERE c.id = u.cohort_id AND cardinality(u.waiting) >= c.minimum_k
    AND (u.cohort_id, u.cycle, u.item_id) IN (SELECT * FROM unnest(p_cohorts, p_cycles, p_items));
END $$;
