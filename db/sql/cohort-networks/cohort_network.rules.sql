-- One row per kept map of a cohort's network.
-- Administrators of the cohort or of one above read. The job `network` writes; `keep_networks` and `raise_networks`
-- delete.

CREATE POLICY gate ON app.cohort_network TO trellis_gate USING (true) WITH CHECK (true);
CREATE POLICY administrator_reads ON app.cohort_network FOR SELECT TO trellis_app
  USING (cohort_id = ANY ((SELECT app.cohorts_of_actor())::uuid[]));
CREATE POLICY network_keeps ON app.cohort_network TO trellis_worker
  USING (cohort_id = ANY ((SELECT app.cohorts_of_job('network'))::uuid[]))
  WITH CHECK (cohort_id = ANY ((SELECT app.cohorts_of_job('network'))::uuid[]));

GRANT SELECT, UPDATE, DELETE ON app.cohort_network TO trellis_gate;
GRANT SELECT ON app.cohort_network TO trellis_app;
GRANT INSERT, SELECT, DELETE ON app.cohort_network TO trellis_worker;
