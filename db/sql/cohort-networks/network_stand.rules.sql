-- One row per firm and cohort: how the firm was drawn on the last map. The job `network` reads and writes;
-- `keep_networks` marks firms that have left or show less of themselves.

CREATE POLICY gate ON app.network_stand TO trellis_gate USING (true) WITH CHECK (true);
CREATE POLICY network_keeps ON app.network_stand TO trellis_worker
  USING (cohort_id = ANY ((SELECT app.cohorts_of_job('network'))::uuid[]))
  WITH CHECK (cohort_id = ANY ((SELECT app.cohorts_of_job('network'))::uuid[]));

GRANT SELECT, UPDATE ON app.network_stand TO trellis_gate;
GRANT INSERT, SELECT, UPDATE ON app.network_stand TO trellis_worker;
