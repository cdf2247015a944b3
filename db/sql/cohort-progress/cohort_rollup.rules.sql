-- One row per cohort, cycle, stage and week: how many firms reached the stage.
-- Administrators of the cohort or of one above read. Written by triggers.

CREATE POLICY gate ON app.cohort_rollup TO trellis_gate USING (true) WITH CHECK (true);
CREATE POLICY administrator_reads ON app.cohort_rollup FOR SELECT TO trellis_app
  USING (cohort_id = ANY ((SELECT app.cohorts_of_actor())::uuid[]));

GRANT INSERT, SELECT, UPDATE, DELETE ON app.cohort_rollup TO trellis_gate;
GRANT SELECT ON app.cohort_rollup TO trellis_app;
