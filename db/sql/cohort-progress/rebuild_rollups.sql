-- Counts progress and items of all cohorts again, for the operator. Counts that wait for more firms before they are
-- shown keep waiting.
CREATE OR REPLACE FUNCTION app.rebuild_rollups() RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE kept app.cohort_item[];
BEGIN
  SELECT array_agg(u) INTO kept FROM app.cohort_item u;
  DELETE FROM app.firm_progress;
  DELETE FROM app.cohort_firm;
  DELETE FROM app.cohort_rollup;
  DELETE FROM app.cohort_item;
  PERFORM app.keep_progress((SELECT coalesce(array_agg(a.id), '{}') FROM app.assessment a));
  PERFORM app.keep_reach((SELECT coalesce(array_agg(DISTINCT m.firm_id), '{}') FROM app.cohort_membership m));
  PERFORM app.count_invited(array_agg(i.cohort_id), array_agg(i.created_at), array_agg(1)) FROM app.cohort_invitation i
  WHERE i.revoked_at IS NULL AND i.left_at IS NULL;
  UPDATE app.cohort_item u SET shown = k.shown, waiting = k.waiting FROM unnest(kept) k
  WHERE (k.cohort_id, k.cycle, k.item_id) = (u.cohort_id, u.cycle, u.item_id);
END $$;
GRANT EXECUTE ON FUNCTION app.rebuild_rollups TO trellis_owner;
