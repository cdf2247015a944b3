-- One row per map and scale: how far firms and their customers agree; never changed.
-- Administrators of the cohort or of one above read the rate alone. The job `network` adds.

CREATE POLICY administrator_reads ON app.cohort_agreement FOR SELECT TO trellis_app
  USING (cohort_id = ANY ((SELECT app.cohorts_of_actor())::uuid[]));
CREATE POLICY network_reads ON app.cohort_agreement FOR SELECT TO trellis_worker
  USING ((SELECT app.actor_job()) = 'network');
CREATE POLICY network_inserts ON app.cohort_agreement FOR INSERT TO trellis_worker
  WITH CHECK (cohort_id = ANY ((SELECT app.cohorts_of_job('network'))::uuid[]));

GRANT SELECT (cohort_id, network_id, scale, at, rate) ON app.cohort_agreement TO trellis_app;
GRANT INSERT, SELECT ON app.cohort_agreement TO trellis_worker;
