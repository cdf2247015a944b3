-- Trigger: counts the items that a firm answered for the first time. The firm no longer counts as stopped at the item
-- that was its last one before.
CREATE OR REPLACE FUNCTION app.item_rows() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  PERFORM app.add_items(array_agg(r.cohort_id), array_agg(c.firm_id), array_agg(c.cycle), array_agg(c.item_id),
    array_agg(c.sign), array_agg(c.stopped), array_agg(c.time_band))
  FROM (
    SELECT f.firm_id, f.cycle, f.item_id, 1 AS sign, f.stopped, f.time_band
    FROM app.item_facts((SELECT array_agg(DISTINCT n.firm_id) FROM new_rows n)) f
    JOIN new_rows n ON n.firm_id = f.firm_id AND n.cycle = f.cycle AND n.item_id = f.item_id
    UNION ALL
    SELECT k.firm_id, k.cycle, l.item_id, 0, -1, NULL
    FROM (SELECT DISTINCT n.firm_id, n.cycle FROM new_rows n) k
    JOIN app.firm_progress g ON g.firm_id = k.firm_id AND g.cycle = k.cycle AND g.submitted_at IS NULL
    JOIN LATERAL (SELECT i.item_id FROM app.firm_item i WHERE i.firm_id = k.firm_id AND i.cycle = k.cycle
        AND NOT EXISTS (SELECT FROM new_rows n WHERE n.firm_id = i.firm_id AND n.cycle = i.cycle AND n.item_id = i.item_id)
      ORDER BY i.first_at DESC, i.item_id DESC LIMIT 1) l ON true
    JOIN app.item_facts(ARRAY[k.firm_id]) f ON f.cycle = k.cycle AND f.item_id = l.item_id AND f.stopped = 0) c
  JOIN app.cohort_firm r ON r.firm_id = c.firm_id
  HAVING count(*) > 0;
  RETURN NULL;
END $$;
GRANT EXECUTE ON FUNCTION app.item_rows TO trellis_owner;
