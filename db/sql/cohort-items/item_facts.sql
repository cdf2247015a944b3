-- Returns each item that firms have answered, with its time band, and whether the firm stopped there: it was the last
-- item, and the firm has not submitted.
CREATE OR REPLACE FUNCTION app.item_facts(p_firms uuid[])
RETURNS TABLE (firm_id uuid, cycle integer, item_id text, time_band integer, stopped integer)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  SELECT i.firm_id, i.cycle, i.item_id, i.time_band,
    (g.submitted_at IS NULL AND NOT EXISTS (SELECT FROM app.firm_item x
      WHERE x.firm_id = i.firm_id AND x.cycle = i.cycle AND (x.first_at, x.item_id) > (i.first_at, i.item_id)))::integer
  FROM app.firm_item i JOIN app.firm_progress g ON g.firm_id = i.firm_id AND g.cycle = i.cycle
  WHERE i.firm_id = ANY (p_firms)
$$;
