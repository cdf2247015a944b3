-- One row per map: which figures it published and what was visible then; never changed or deleted.
-- The job `network` reads it before it publishes again, and adds.

CREATE POLICY gate ON app.network_disclosure FOR SELECT TO trellis_gate USING (true);
CREATE POLICY network_reads ON app.network_disclosure FOR SELECT TO trellis_worker
  USING ((SELECT app.actor_job()) = 'network');
CREATE POLICY network_inserts ON app.network_disclosure FOR INSERT TO trellis_worker
  WITH CHECK (cohort_id = ANY ((SELECT app.cohorts_of_job('network'))::uuid[]));

GRANT SELECT ON app.network_disclosure TO trellis_gate;
GRANT INSERT, SELECT ON app.network_disclosure TO trellis_worker;
