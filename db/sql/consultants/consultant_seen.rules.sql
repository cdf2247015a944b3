-- One row per result that a consultant has seen by an engagement, with its values.
-- The jobs `snapshot` and `snapshot-check` read. Written by `remember_viewed`.

CREATE POLICY gate ON app.consultant_seen TO trellis_gate USING (true) WITH CHECK (true);
CREATE POLICY snapshot_reads ON app.consultant_seen FOR SELECT TO trellis_worker
  USING ((SELECT app.actor_job()) IN ('snapshot', 'snapshot-check'));

GRANT INSERT, SELECT ON app.consultant_seen TO trellis_gate;
GRANT USAGE ON SEQUENCE app.consultant_seen_seq_seq TO trellis_gate;
GRANT SELECT ON app.consultant_seen TO trellis_worker;
