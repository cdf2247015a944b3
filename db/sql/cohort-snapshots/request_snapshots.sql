-- Queues jobs that no person asks for: a check of hidden snapshots, and new figures once a week where the cohort wants
-- them.
CREATE OR REPLACE FUNCTION app.request_snapshots() RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  INSERT INTO app.job (id, kind, key, cohort_id)
  SELECT gen_random_uuid(), 'snapshot-check', h.cohort_id::text, h.cohort_id
  FROM (SELECT DISTINCT s.cohort_id FROM app.cohort_snapshot s WHERE s.held_at IS NOT NULL) h
  ON CONFLICT DO NOTHING;
  INSERT INTO app.job (id, kind, key, cohort_id)
  SELECT gen_random_uuid(), 'snapshot', c.id::text, c.id FROM app.cohort c
  WHERE c.snapshot_weekly AND c.created_at < now() - interval '7 days'
    AND EXISTS (SELECT FROM app.cohort_membership m WHERE m.cohort_id = ANY (app.cohort_tree(ARRAY[c.id])))
    AND NOT EXISTS (SELECT FROM app.cohort_snapshot s WHERE s.cohort_id = c.id AND s.at > now() - interval '7 days')
    AND NOT EXISTS (SELECT FROM app.job j WHERE j.kind = 'snapshot' AND j.cohort_id = c.id
      AND j.created_at > now() - interval '1 day')
  ON CONFLICT DO NOTHING;
END $$;
GRANT EXECUTE ON FUNCTION app.request_snapshots TO trellis_worker;
