-- One row per item, cohort and cycle: how many firms reached it and stopped there, with times.
-- Only functions of the gate read and write it. Administrators see median times by `items_of_cohort`.

-- For SECURITY DEFINER functions: they run as trellis_gate and check themselves who asks.
CREATE POLICY gate ON app.cohort_item TO trellis_gate USING (true) WITH CHECK (true);

GRANT INSERT, SELECT, UPDATE, DELETE ON app.cohort_item TO trellis_gate;
