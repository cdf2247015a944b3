SET LOCAL ROLE trellis_gate;
--> statement-breakpoint
-- As before; but what is counted at the old place and at the new one is held in one order before anything is taken off or
-- added, and after the firms: whoever joins, leaves or answers holds his firm first, then what counts progress, items and,
-- last, invitations.
CREATE OR REPLACE FUNCTION app.move_cohort() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  v_firms uuid[] := (SELECT coalesce(array_agg(DISTINCT m.firm_id), '{}') FROM app.cohort_membership m
    WHERE m.cohort_id = ANY (app.cohort_tree(ARRAY[NEW.id])));
  v_places uuid[] := app.cohort_path(OLD.parent_id) || app.cohort_path(NEW.parent_id);
BEGIN
  PERFORM pg_advisory_xact_lock_shared(7352010);
  WITH held AS MATERIALIZED (SELECT s.cohort_id, s.id FROM app.cohort_snapshot s
    WHERE s.published_at IS NOT NULL AND s.withdrawn_at IS NULL AND s.held_at IS NULL
      AND s.cohort_id = ANY (app.cohort_path(NEW.id) || app.cohort_tree(ARRAY[NEW.id]))
    ORDER BY s.cohort_id, s.id FOR NO KEY UPDATE)
  UPDATE app.cohort_snapshot s SET held_at = now() FROM held h WHERE s.cohort_id = h.cohort_id AND s.id = h.id;
  PERFORM app.hold_firms(v_firms);
  PERFORM FROM app.cohort_rollup u WHERE u.cohort_id = ANY (v_places) AND u.stage <> 'invited'
    ORDER BY u.cohort_id, u.cycle, u.stage, u.week FOR NO KEY UPDATE;
  PERFORM FROM app.cohort_item u WHERE u.cohort_id = ANY (v_places)
    ORDER BY u.cohort_id, u.cycle, u.item_id FOR NO KEY UPDATE;
  PERFORM FROM app.cohort_rollup u WHERE u.cohort_id = ANY (v_places) AND u.stage = 'invited'
    ORDER BY u.cohort_id, u.week FOR NO KEY UPDATE;
  INSERT INTO app.cohort_rollup AS u (cohort_id, cycle, stage, week, firms)
  SELECT x.cohort_id, 0, 'invited', o.week, sum(x.sign * o.firms)
  FROM (SELECT s.cohort_id, 1 AS sign FROM app.cohort_steps(NEW.parent_id) s UNION ALL
    SELECT s.cohort_id, -1 FROM app.cohort_steps(OLD.parent_id) s) x,
    (SELECT r.week, r.firms FROM app.cohort_rollup r WHERE r.cohort_id = NEW.id AND r.stage = 'invited') o
  GROUP BY 1, 4 HAVING sum(x.sign * o.firms) <> 0 ORDER BY 1, 4
  ON CONFLICT (cohort_id, cycle, stage, week) DO UPDATE SET firms = u.firms + excluded.firms;
  PERFORM app.keep_reach(v_firms);
  RETURN NULL;
END $$;
--> statement-breakpoint
SET LOCAL ROLE trellis_owner;
