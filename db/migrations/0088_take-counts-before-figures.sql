SET LOCAL ROLE trellis_gate;
--> statement-breakpoint
-- Holds snapshots back until somebody has looked what they tell now; in the order of their keys, as everybody does.
CREATE FUNCTION app.hold_back(p_cohorts uuid[], p_snapshots uuid[]) RETURNS void
LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  WITH held AS MATERIALIZED (SELECT s.cohort_id, s.id FROM app.cohort_snapshot s
    WHERE (s.cohort_id, s.id) IN (SELECT * FROM unnest(p_cohorts, p_snapshots))
      AND s.published_at IS NOT NULL AND s.withdrawn_at IS NULL AND s.held_at IS NULL
    ORDER BY s.cohort_id, s.id FOR NO KEY UPDATE)
  UPDATE app.cohort_snapshot s SET held_at = now() FROM held h WHERE s.cohort_id = h.cohort_id AND s.id = h.id
$$;
--> statement-breakpoint
-- As before, in one order: snapshots, then what was seen.
CREATE OR REPLACE FUNCTION app.remember_seen(p_firms uuid[]) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  PERFORM FROM app.cohort_membership m WHERE m.firm_id = ANY (p_firms) AND m.consent_level >= 2;
  IF NOT FOUND THEN RETURN; END IF;
  PERFORM pg_advisory_xact_lock_shared(7352010);
  PERFORM app.hold_back(array_agg(t.cohort_id), array_agg(t.snapshot_id)) FROM app.snapshot_stand t
  JOIN app.cohort_membership m ON m.firm_id = t.firm_id AND m.consent_level >= 2
  WHERE t.firm_id = ANY (p_firms) AND NOT EXISTS (SELECT FROM app.snapshot_seen n WHERE n.cohort_id = m.cohort_id
    AND n.firm_id = t.firm_id AND n.stand = t.stand AND n.level >= m.consent_level)
  HAVING count(*) > 0;
  INSERT INTO app.snapshot_seen AS n (cohort_id, firm_id, stand, level, values)
  SELECT m.cohort_id, m.firm_id, g.cycle * 1000 + g.revision, m.consent_level, app.figure_values(g)
  FROM app.cohort_membership m JOIN app.result_figures g ON g.firm_id = m.firm_id
  JOIN app.result r ON (r.firm_id, r.assessment_id, r.revision) = (g.firm_id, g.assessment_id, g.revision)
  WHERE m.firm_id = ANY (p_firms) AND m.consent_level >= 2 AND r.superseded_at IS NULL
    AND app.figure_values(g) IS NOT NULL
  ORDER BY 1, 2, 3
  ON CONFLICT (cohort_id, firm_id, stand) DO UPDATE
    SET level = excluded.level, seq = nextval('app.snapshot_seen_seq_seq') WHERE n.level < excluded.level;
END $$;
--> statement-breakpoint
-- As before, in that order.
CREATE OR REPLACE FUNCTION app.remember_viewed(p_firms uuid[]) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE fresh app.consultant_seen[];
BEGIN
  SELECT array_agg(ROW(e.consultant_id, g.firm_id, g.cycle * 1000 + g.revision, app.figure_values(g), 0)::app.consultant_seen)
  INTO fresh
  FROM unnest(p_firms) AS f(id) CROSS JOIN LATERAL app.engagement_of_actor(f.id) e
  JOIN app.result_figures g ON g.firm_id = f.id
  WHERE 'results' = ANY (e.scope) AND g.assessment_id = ANY (app.self_viewed()) AND app.figure_values(g) IS NOT NULL
    AND NOT EXISTS (SELECT FROM app.consultant_seen n WHERE n.person_id = e.consultant_id AND n.firm_id = g.firm_id
      AND n.stand = g.cycle * 1000 + g.revision);
  IF fresh IS NULL THEN RETURN; END IF;
  PERFORM pg_advisory_xact_lock_shared(7352010);
  PERFORM app.hold_back(array_agg(s.cohort_id), array_agg(s.id)) FROM app.cohort_snapshot s
  WHERE s.audience <> 'administrator' AND (s.cohort_id, s.id) IN (SELECT t.cohort_id, t.snapshot_id
    FROM app.snapshot_stand t JOIN unnest(fresh) n ON n.firm_id = t.firm_id)
  HAVING count(*) > 0;
  INSERT INTO app.consultant_seen (person_id, firm_id, stand, values)
  SELECT n.person_id, n.firm_id, n.stand, n.values FROM unnest(fresh) n ORDER BY 1, 2, 3 ON CONFLICT DO NOTHING;
END $$;
--> statement-breakpoint
-- As before; firms of one lot that change at once wait for each other in no ring.
CREATE OR REPLACE FUNCTION app.withdraw_lots(p_lots uuid[]) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  PERFORM FROM app.lot_column c WHERE c.lot_id = ANY (p_lots) ORDER BY c.cohort_id, c.lot_id, c.place FOR UPDATE;
  DELETE FROM app.lot_column c WHERE c.lot_id = ANY (p_lots);
  PERFORM FROM app.digits_shown s WHERE s.lot_id = ANY (p_lots) ORDER BY s.firm_id, s.cycle FOR NO KEY UPDATE;
  UPDATE app.digits_shown s SET cohort_id = NULL, lot_id = NULL WHERE s.lot_id = ANY (p_lots);
END $$;
--> statement-breakpoint
-- As before; and after the counts, what is seen of these firms. A freeze takes both in this order, too: so a firm that joins
-- while its result is frozen waits for it, and is remembered with that result.
CREATE OR REPLACE FUNCTION app.membership_rows() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE v_firms uuid[];
BEGIN
  IF TG_OP = 'DELETE' THEN
    v_firms := (SELECT coalesce(array_agg(DISTINCT o.firm_id), '{}') FROM old_rows o);
  ELSE
    v_firms := (SELECT coalesce(array_agg(DISTINCT n.firm_id), '{}') FROM new_rows n);
  END IF;
  PERFORM app.keep_reach(v_firms);
  PERFORM app.keep_lots(v_firms);
  IF TG_OP <> 'DELETE' THEN PERFORM app.remember_seen(v_firms); END IF;
  RETURN NULL;
END $$;
--> statement-breakpoint
-- Whoever joins, the operator too, holds the cohort first. So it does not move meanwhile, and one that moves knows its firms.
CREATE FUNCTION app.hold_cohort() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  PERFORM FROM app.cohort c WHERE c.id = NEW.cohort_id FOR SHARE;
  RETURN NEW;
END $$;
--> statement-breakpoint
-- As before; but nobody joins while it moves, so its firms are read and held once. Counts come before snapshots, and those of
-- invitations last, as everybody takes them.
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
--> statement-breakpoint
REVOKE ALL ON FUNCTION app.hold_back(uuid[], uuid[]), app.hold_cohort() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION app.hold_cohort() TO trellis_owner;
--> statement-breakpoint
SET LOCAL ROLE trellis_owner;
--> statement-breakpoint
DROP TRIGGER keep_lots_insert ON app.cohort_membership;
DROP TRIGGER keep_lots_update ON app.cohort_membership;
DROP TRIGGER keep_lots_delete ON app.cohort_membership;
DROP TRIGGER remember_seen ON app.cohort_membership;
DROP TRIGGER remember_seen_change ON app.cohort_membership;
CREATE TRIGGER hold_cohort BEFORE INSERT ON app.cohort_membership FOR EACH ROW EXECUTE FUNCTION app.hold_cohort();
