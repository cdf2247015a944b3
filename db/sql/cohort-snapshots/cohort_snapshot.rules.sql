-- One row per snapshot of a cohort for one audience: its frozen figures, or why there are none.
-- Read while not hidden (`held_at`). The jobs `snapshot` and `snapshot-check` write; `hold_back` hides.

CREATE POLICY gate ON app.cohort_snapshot TO trellis_gate USING (true) WITH CHECK (true);
-- Administrators of the cohort or of one above read the figures for administrators and those for firms.
CREATE POLICY administrator_reads ON app.cohort_snapshot FOR SELECT TO trellis_app
  USING (audience IN ('administrator', 'firm') AND held_at IS NULL
    AND cohort_id = ANY ((SELECT app.cohorts_of_actor())::uuid[]));
-- Consultants read the figures for consultants and for firms, in the cohorts of the client whose results they view.
CREATE POLICY consultant_reads ON app.cohort_snapshot FOR SELECT TO trellis_app
  USING (audience IN ('consultant', 'firm') AND held_at IS NULL
    AND cohort_id = ANY ((SELECT app.cohorts_viewed())::uuid[]));
-- Members read the figures for firms, in the cohorts of their firm and those above.
CREATE POLICY member_reads ON app.cohort_snapshot FOR SELECT TO trellis_app
  USING (audience = 'firm' AND held_at IS NULL AND cohort_id = ANY ((SELECT app.cohorts_joined())::uuid[]));
-- The jobs read snapshots of all cohorts, because readers can combine figures of several.
CREATE POLICY snapshot_reads ON app.cohort_snapshot FOR SELECT TO trellis_worker
  USING ((SELECT app.actor_job()) IN ('snapshot', 'snapshot-check'));
CREATE POLICY snapshot_inserts ON app.cohort_snapshot FOR INSERT TO trellis_worker
  WITH CHECK (cohort_id = ANY ((SELECT app.cohorts_of_job('snapshot'))::uuid[]));
-- The jobs change snapshots of all cohorts, because a check may also withdraw figures of other cohorts.
CREATE POLICY snapshot_changes ON app.cohort_snapshot FOR UPDATE TO trellis_worker
  USING ((SELECT app.actor_job()) IN ('snapshot', 'snapshot-check'))
  WITH CHECK ((SELECT app.actor_job()) IN ('snapshot', 'snapshot-check'));
-- The jobs delete only snapshots that were never published.
CREATE POLICY snapshot_deletes ON app.cohort_snapshot FOR DELETE TO trellis_worker
  USING (published_at IS NULL AND cohort_id = ANY ((SELECT app.cohorts_of_job('snapshot'))::uuid[]));

GRANT SELECT (cohort_id, id, audience, at, published_at, held_at, withdrawn_at) ON app.cohort_snapshot TO trellis_gate;
GRANT UPDATE (held_at) ON app.cohort_snapshot TO trellis_gate;
GRANT SELECT (xmin, cohort_id, id, audience, at, job_id, report, published_at, held_at, withdrawn_at)
  ON app.cohort_snapshot TO trellis_app;
GRANT INSERT, SELECT, DELETE ON app.cohort_snapshot TO trellis_worker;
GRANT UPDATE (report, held_at, withdrawn_at, shown) ON app.cohort_snapshot TO trellis_worker;
