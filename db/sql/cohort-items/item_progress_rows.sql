-- Trigger: a firm that submits no longer counts as stopped at its last item; if it reopens a phase, it counts again.
CREATE OR REPLACE FUNCTION app.item_progress_rows() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  PERFORM app.add_items(array_agg(r.cohort_id), array_agg(l.firm_id), array_agg(l.cycle), array_agg(l.item_id),
    array_agg(0), array_agg(l.sign), array_agg(NULL::integer))
  FROM (SELECT n.firm_id, n.cycle, CASE WHEN n.submitted_at IS NULL THEN 1 ELSE -1 END AS sign,
      (SELECT i.item_id FROM app.firm_item i WHERE i.firm_id = n.firm_id AND i.cycle = n.cycle
        ORDER BY i.first_at DESC, i.item_id DESC LIMIT 1) AS item_id
    FROM new_rows n JOIN old_rows o ON o.firm_id = n.firm_id AND o.cycle = n.cycle
    WHERE (n.submitted_at IS NULL) <> (o.submitted_at IS NULL)) l
  JOIN app.cohort_firm r ON r.firm_id = l.firm_id
  WHERE l.item_id IS NOT NULL HAVING count(*) > 0;
  RETURN NULL;
END $$;
GRANT EXECUTE ON FUNCTION app.item_progress_rows TO trellis_owner;
