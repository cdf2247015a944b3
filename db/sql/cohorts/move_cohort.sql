-- Trigger: moves the counts of a cohort from its old place in the tree to the new one, and hides snapshots. Locks the
-- cohorts, then their firms, then all counts of both places, then snapshots, then counts of invitations: the order in
-- which everything locks them.
CREATE OR REPLACE FUNCTION app.move_cohort() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  v_firms uuid[];
  v_places uuid[];
BEGIN
  PERFORM FROM app.cohort c WHERE c.id = ANY (app.cohort_tree(ARRAY[NEW.id])) ORDER BY c.id FOR NO KEY UPDATE;
  v_firms := (SELECT coalesce(array_agg(DISTINCT m.firm_id), '{}') FROM app.cohort_membership m
    WHERE m.cohort_id = ANY (app.cohort_tree(ARRAY[NEW.id])));
  v_places := app.cohort_path(OLD.parent_id) || app.cohort_path(NEW.parent_id);
  PERFORM app.hold_firms(v_firms);
  PERFORM FROM app.cohort_rollup u WHERE u.cohort_id = ANY (v_places) AND u.stage <> 'invited'
    ORDER BY u.cohort_id, u.cycle, u.stage, u.week FOR NO KEY UPDATE;
  PERFORM FROM app.cohort_item u WHERE u.cohort_id = ANY (v_places)
    ORDER BY u.cohort_id, u.cycle, u.item_id FOR NO KEY UPDATE;
  PERFORM app.keep_reach(v_firms);
  PERFORM pg_advisory_xact_lock_shared(7352010);
  PERFORM app.hold_back(array_agg(s.cohort_id), array_agg(s.id)) FROM app.cohort_snapshot s
  WHERE s.cohort_id = ANY (app.cohort_path(NEW.id) || app.cohort_tree(ARRAY[NEW.id])) HAVING count(*) > 0;
  PERFORM FROM app.cohort_rollup u WHERE u.cohort_id = ANY (v_places) AND u.stage = 'invited'
    ORDER BY u.cohort_id, u.week FOR NO KEY UPDATE;
  INSERT INTO app.cohort_rollup AS u (cohort_id, cycle, stage, week, firms)
  SELECT x.cohort_id, 0, 'invited', o.week, sum(x.sign * o.firms)
  FROM (SELECT s.cohort_id, 1 AS sign FROM app.cohort_steps(NEW.parent_id) s UNION ALL
    SELECT s.cohort_id, -1 FROM app.cohort_steps(OLD.parent_id) s) x,
    (SELECT r.week, r.firms FROM app.cohort_rollup r WHERE r.cohort_id = NEW.id AND r.stage = 'invited') o
  GROUP BY 1, 4 HAVING sum(x.sign * o.firms) <> 0 ORDER BY 1, 4
  ON CONFLICT (cohort_id, cycle, stage, week) DO UPDATE SET firms = u.firms + excluded.firms;
  RETURN NULL;
END $$;
GRANT EXECUTE ON FUNCTION app.move_cohort TO trellis_owner;
