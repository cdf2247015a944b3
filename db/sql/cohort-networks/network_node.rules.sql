-- One row per firm on a map: the facts shown about this firm itself. The job `network` writes. Administrators see it
-- through `network_marks`, of visible firms only.

CREATE POLICY gate ON app.network_node FOR SELECT TO trellis_gate USING (true);
CREATE POLICY network_keeps ON app.network_node TO trellis_worker
  USING (cohort_id = ANY ((SELECT app.cohorts_of_job('network'))::uuid[]))
  WITH CHECK (cohort_id = ANY ((SELECT app.cohorts_of_job('network'))::uuid[]));

GRANT SELECT ON app.network_node TO trellis_gate;
GRANT INSERT, SELECT, DELETE ON app.network_node TO trellis_worker;
