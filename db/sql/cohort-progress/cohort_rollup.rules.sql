-- One row per cohort, cycle, stage and week: how many firms reached the stage.
-- Administrators of the cohort or of one above read. Written by triggers.
ALTER TABLE app.cohort_rollup ENABLE ROW LEVEL SECURITY;
ALTER TABLE app.cohort_rollup FORCE ROW LEVEL SECURITY;

-- For the operator's commands on the server, such as seeding the demo and erasing a firm.
CREATE POLICY operator ON app.cohort_rollup TO trellis_owner
  USING ((SELECT current_setting('app.operator', true)) = 'on')
  WITH CHECK ((SELECT current_setting('app.operator', true)) = 'on');
-- For SECURITY DEFINER functions: they run as trellis_gate and check themselves who asks.
CREATE POLICY gate ON app.cohort_rollup TO trellis_gate USING (true) WITH CHECK (true);
CREATE POLICY administrator_reads ON app.cohort_rollup FOR SELECT TO trellis_app
  USING (cohort_id = ANY ((SELECT app.cohorts_of_actor())::uuid[]));

GRANT INSERT, SELECT, UPDATE, DELETE ON app.cohort_rollup TO trellis_gate;
GRANT SELECT ON app.cohort_rollup TO trellis_app;
