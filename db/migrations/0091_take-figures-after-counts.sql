SET LOCAL ROLE trellis_gate;
--> statement-breakpoint
-- As before; but an INSERT that may find the firm there fires the trigger of an UPDATE first, without rows: that takes no lock,
-- so that counts come before figures. A DELETE without rows takes it all the same: the erasure of a firm without cohorts goes on
-- to snapshots.
CREATE OR REPLACE FUNCTION app.membership_rows() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE v_firms uuid[];
BEGIN
  IF TG_OP = 'DELETE' THEN
    v_firms := (SELECT coalesce(array_agg(DISTINCT o.firm_id), '{}') FROM old_rows o);
  ELSE
    v_firms := (SELECT coalesce(array_agg(DISTINCT n.firm_id), '{}') FROM new_rows n);
    IF v_firms = '{}' THEN RETURN NULL; END IF;
  END IF;
  PERFORM app.keep_reach(v_firms);
  PERFORM app.keep_lots(v_firms);
  IF TG_OP <> 'DELETE' THEN PERFORM app.remember_seen(v_firms); END IF;
  RETURN NULL;
END $$;
--> statement-breakpoint
-- As before, for new figures alone: memberships have their own trigger.
CREATE OR REPLACE FUNCTION app.keep_lots_rows() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  PERFORM app.keep_lots((SELECT coalesce(array_agg(DISTINCT n.firm_id), '{}') FROM new_rows n));
  RETURN NULL;
END $$;
--> statement-breakpoint
-- As before; but lots of all cohorts that are raised at once are taken back at once, in the order of their keys, and after the
-- counts of a cohort that moves.
CREATE OR REPLACE FUNCTION app.raise_lots() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE v_raised uuid[] := ARRAY(SELECT n.id FROM new_rows n JOIN old_rows o USING (id) WHERE n.minimum_k > o.minimum_k);
BEGIN
  IF v_raised = '{}' THEN RETURN NULL; END IF;
  PERFORM pg_advisory_xact_lock_shared(7352010);
  PERFORM app.withdraw_lots(ARRAY(SELECT DISTINCT l.lot_id FROM app.lot_column l JOIN app.cohort c ON c.id = l.cohort_id
    WHERE c.id = ANY (v_raised) AND l.firms < c.minimum_k));
  RETURN NULL;
END $$;
--> statement-breakpoint
SET LOCAL ROLE trellis_owner;
--> statement-breakpoint
DROP TRIGGER raise_lots ON app.cohort;
CREATE TRIGGER raise_lots AFTER UPDATE ON app.cohort
  REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION app.raise_lots();
