-- One row per erased firm that was counted in a snapshot.
-- The jobs `snapshot` and `snapshot-check` read. The operator writes, at an erasure.

CREATE POLICY gate ON app.snapshot_erasure TO trellis_gate USING (true) WITH CHECK (true);
CREATE POLICY snapshot_reads ON app.snapshot_erasure FOR SELECT TO trellis_worker
  USING ((SELECT app.actor_job()) IN ('snapshot', 'snapshot-check'));

GRANT SELECT ON app.snapshot_erasure TO trellis_worker;
