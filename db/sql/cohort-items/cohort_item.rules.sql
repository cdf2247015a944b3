-- One row per item, cohort and cycle: how many firms reached it and stopped there, with times.
-- Only functions of the gate read and write it. Administrators see median times by `items_of_cohort`.
ALTER TABLE app.cohort_item ENABLE ROW LEVEL SECURITY;
ALTER TABLE app.cohort_item FORCE ROW LEVEL SECURITY;

-- For the operator's commands on the server, such as seeding the demo and erasing a firm.
CREATE POLICY operator ON app.cohort_item TO trellis_owner
  USING ((SELECT current_setting('app.operator', true)) = 'on')
  WITH CHECK ((SELECT current_setting('app.operator', true)) = 'on');
-- For SECURITY DEFINER functions: they run as trellis_gate and check themselves who asks.
CREATE POLICY gate ON app.cohort_item TO trellis_gate USING (true) WITH CHECK (true);

GRANT INSERT, SELECT, UPDATE, DELETE ON app.cohort_item TO trellis_gate;
