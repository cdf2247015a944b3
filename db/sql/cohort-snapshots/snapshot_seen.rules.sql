-- One row per result that readers of a cohort could see by itself, with its values.
-- The jobs `snapshot` and `snapshot-check` read. Written by `remember_seen`.

CREATE POLICY gate ON app.snapshot_seen TO trellis_gate USING (true) WITH CHECK (true);
CREATE POLICY snapshot_reads ON app.snapshot_seen FOR SELECT TO trellis_worker
  USING ((SELECT app.actor_job()) IN ('snapshot', 'snapshot-check'));

GRANT INSERT, SELECT, UPDATE ON app.snapshot_seen TO trellis_gate;
GRANT USAGE ON SEQUENCE app.snapshot_seen_seq_seq TO trellis_gate;
GRANT SELECT ON app.snapshot_seen TO trellis_worker;
