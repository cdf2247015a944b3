-- Trigger: subtracts the old rows of `firm_progress` from the counts of cohorts and adds the new ones.
CREATE OR REPLACE FUNCTION app.progress_rows() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    PERFORM app.count_progress(array_agg(ROW(n.firm_id, n.cycle, n.started_at, n.submitted_at, n.frozen_at)::app.firm_progress), array_agg(1)) FROM new_rows n;
  ELSIF TG_OP = 'DELETE' THEN
    PERFORM app.count_progress(array_agg(ROW(o.firm_id, o.cycle, o.started_at, o.submitted_at, o.frozen_at)::app.firm_progress), array_agg(-1)) FROM old_rows o;
  ELSE
    PERFORM app.count_progress(array_agg(x.row), array_agg(x.sign))
    FROM (SELECT ROW(n.firm_id, n.cycle, n.started_at, n.submitted_at, n.frozen_at)::app.firm_progress AS row, 1 AS sign FROM new_rows n UNION ALL
      SELECT ROW(o.firm_id, o.cycle, o.started_at, o.submitted_at, o.frozen_at)::app.firm_progress, -1 FROM old_rows o) x;
  END IF;
  RETURN NULL;
END $$;
GRANT EXECUTE ON FUNCTION app.progress_rows TO trellis_owner;
