-- One row per firm in a snapshot: its place among the others.
-- Members read their own firm's. The job `snapshot` writes it.

CREATE POLICY gate ON app.cohort_benchmark FOR SELECT TO trellis_gate USING (true);
-- Consultants read a client's place once the access log has recorded their view, if they may see the results and how
-- the firm rated itself, and if the job has found that the place reveals nothing about few firms.
CREATE POLICY consultant_reads ON app.cohort_benchmark FOR SELECT TO trellis_app
  USING (for_consultants AND firm_id = ANY ((SELECT app.firms_viewed('results'))::uuid[])
    AND assessment_id = ANY ((SELECT app.self_viewed())::uuid[]) AND app.sees_self_scores(firm_id, assessment_id)
    AND EXISTS (SELECT FROM app.cohort_snapshot s
      WHERE s.cohort_id = cohort_benchmark.cohort_id AND s.id = snapshot_id AND s.withdrawn_at IS NULL));
-- Members read a place only while its snapshot is shown, neither hidden nor withdrawn. The subquery sees only snapshots
-- that the reader sees.
CREATE POLICY member_reads ON app.cohort_benchmark FOR SELECT TO trellis_app
  USING (firm_id = ANY ((SELECT app.firms_of_actor())::uuid[]) AND EXISTS (SELECT FROM app.cohort_snapshot s
    WHERE s.cohort_id = cohort_benchmark.cohort_id AND s.id = snapshot_id AND s.withdrawn_at IS NULL));
CREATE POLICY snapshot_reads ON app.cohort_benchmark FOR SELECT TO trellis_worker
  USING (cohort_id = ANY ((SELECT app.cohorts_of_snapshot())::uuid[]));
CREATE POLICY snapshot_inserts ON app.cohort_benchmark FOR INSERT TO trellis_worker
  WITH CHECK (cohort_id = ANY ((SELECT app.cohorts_of_job('snapshot'))::uuid[]));
-- The jobs show places to consultants, and hide them again.
CREATE POLICY snapshot_changes ON app.cohort_benchmark FOR UPDATE TO trellis_worker
  USING (cohort_id = ANY ((SELECT app.cohorts_of_snapshot())::uuid[]))
  WITH CHECK (cohort_id = ANY ((SELECT app.cohorts_of_snapshot())::uuid[]));

GRANT SELECT (cohort_id, snapshot_id, firm_id, assessment_id, for_consultants) ON app.cohort_benchmark TO trellis_gate;
GRANT SELECT ON app.cohort_benchmark TO trellis_app;
GRANT INSERT, SELECT ON app.cohort_benchmark TO trellis_worker;
GRANT UPDATE (for_consultants) ON app.cohort_benchmark TO trellis_worker;
