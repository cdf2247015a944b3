-- One row per background job. The person who asked for it and administrators of its cohort read it; each kind of job
-- that may be asked for has its own policy. The worker changes its state.

CREATE POLICY gate ON app.job FOR SELECT TO trellis_gate USING (true);
-- `request_snapshots` adds jobs of these kinds.
CREATE POLICY gate_asks ON app.job FOR INSERT TO trellis_gate WITH CHECK (kind IN ('snapshot', 'snapshot-check'));
-- `ask_cohort_mails` adds jobs of this kind.
CREATE POLICY gate_inserts ON app.job FOR INSERT TO trellis_gate WITH CHECK (kind = 'mail');
CREATE POLICY requester_reads ON app.job FOR SELECT TO trellis_app
  USING (requested_by = (SELECT app.actor_person()) OR cohort_id = ANY ((SELECT app.cohorts_of_actor())::uuid[]));
-- Jobs of a cohort are requested by its administrators. Because of the key, a repeated request adds no second job.
CREATE POLICY mail_inserts ON app.job FOR INSERT TO trellis_app
  WITH CHECK (kind = 'mail' AND requested_by = (SELECT app.actor_person()) AND firm_id IS NULL
    AND key = cohort_id::text AND cohort_id = ANY ((SELECT app.cohorts_of_actor())::uuid[]));
CREATE POLICY network_inserts ON app.job FOR INSERT TO trellis_app
  WITH CHECK (kind = 'network' AND requested_by = (SELECT app.actor_person()) AND firm_id IS NULL
    AND key = cohort_id::text AND cohort_id = ANY ((SELECT app.cohorts_of_actor())::uuid[]));
CREATE POLICY snapshot_inserts ON app.job FOR INSERT TO trellis_app
  WITH CHECK (kind = 'snapshot' AND requested_by = (SELECT app.actor_person()) AND firm_id IS NULL
    AND key = cohort_id::text AND cohort_id = ANY ((SELECT app.cohorts_of_actor())::uuid[]));
CREATE POLICY worker_keeps ON app.job TO trellis_worker USING (true) WITH CHECK (true);

GRANT INSERT, SELECT ON app.job TO trellis_gate;
GRANT INSERT (id, kind, key, cohort_id) ON app.job TO trellis_gate;
GRANT SELECT ON app.job TO trellis_app;
GRANT INSERT (id, kind, key, cohort_id, firm_id, requested_by) ON app.job TO trellis_app;
GRANT SELECT, DELETE ON app.job TO trellis_worker;
GRANT UPDATE (state, progress, attempt, problem, queued_at, started_at, ended_at) ON app.job TO trellis_worker;
