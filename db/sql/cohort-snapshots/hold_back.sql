-- Hides published snapshots until a job has checked what they reveal now. Locks them in the order of their keys.
CREATE OR REPLACE FUNCTION app.hold_back(p_cohorts uuid[], p_snapshots uuid[]) RETURNS void
LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  WITH held AS MATERIALIZED (SELECT s.cohort_id, s.id FROM app.cohort_snapshot s
    WHERE (s.cohort_id, s.id) IN (SELECT * FROM unnest(p_cohorts, p_snapshots))
      AND s.published_at IS NOT NULL AND s.withdrawn_at IS NULL AND s.held_at IS NULL
    ORDER BY s.cohort_id, s.id FOR NO KEY UPDATE)
  UPDATE app.cohort_snapshot s SET held_at = now() FROM held h WHERE s.cohort_id = h.cohort_id AND s.id = h.id
$$;
