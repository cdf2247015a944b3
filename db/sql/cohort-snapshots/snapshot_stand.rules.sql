-- One row per firm in a published snapshot, with the result that was counted.
-- The jobs `snapshot` and `snapshot-check` read, `snapshot` adds. The operator changes it at an erasure.

CREATE POLICY gate ON app.snapshot_stand TO trellis_gate USING (true) WITH CHECK (true);
CREATE POLICY snapshot_reads ON app.snapshot_stand FOR SELECT TO trellis_worker
  USING ((SELECT app.actor_job()) IN ('snapshot', 'snapshot-check'));
CREATE POLICY snapshot_inserts ON app.snapshot_stand FOR INSERT TO trellis_worker
  WITH CHECK (cohort_id = ANY ((SELECT app.cohorts_of_job('snapshot'))::uuid[]));

GRANT SELECT ON app.snapshot_stand TO trellis_gate;
GRANT INSERT, SELECT ON app.snapshot_stand TO trellis_worker;
