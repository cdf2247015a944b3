-- Lists for each item how many firms of a cohort have reached it and stopped there, with the median time; for
-- administrators. A cohort is left out if some of its firms have not submitted, but fewer than its `minimum_k`: with
-- the names on the page of firms, its counts would reveal what these few have answered.
CREATE OR REPLACE FUNCTION app.items_of_cohort(p_cohort uuid, p_cycle integer)
RETURNS TABLE (item_id text, reached integer, stopped integer, time_band integer, timed integer)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  WITH part AS MATERIALIZED (
    SELECT k.id FROM app.cohort k JOIN app.item_stand s ON s.cohort_id = k.id AND s.cycle = p_cycle
    WHERE k.id = ANY (app.cohort_tree(ARRAY[p_cohort])) GROUP BY k.id, k.minimum_k
    HAVING count(*) >= k.minimum_k AND count(s.item_id) NOT BETWEEN 1 AND k.minimum_k - 1)
  SELECT n.item_id, n.reached, n.stopped, m.band, t.timed
  FROM (SELECT x.item_id, sum(x.reached)::integer AS reached, sum(x.stopped)::integer AS stopped
    FROM app.item_count x JOIN part p ON p.id = x.cohort_id WHERE x.cycle = p_cycle GROUP BY x.item_id) n
  JOIN app.cohort c ON c.id = p_cohort
  LEFT JOIN app.cohort_item u ON u.cohort_id = p_cohort AND u.cycle = p_cycle AND u.item_id = n.item_id
  LEFT JOIN LATERAL (SELECT sum(b)::integer AS timed FROM unnest(u.shown) b HAVING sum(b) >= c.minimum_k) t ON true
  LEFT JOIN LATERAL (SELECT min(s.band)::integer AS band
    FROM (SELECT b AS band, sum(v) OVER (ORDER BY b) AS upto FROM unnest(u.shown) WITH ORDINALITY x(v, b)) s
    WHERE 2 * s.upto >= t.timed) m ON true
  WHERE n.reached > 0 AND p_cohort = ANY (app.cohorts_of_actor())
$$;
GRANT EXECUTE ON FUNCTION app.items_of_cohort TO trellis_app;
