-- One row per item, cohort and cycle: how many firms reached it and stopped there, with times. Only SECURITY DEFINER
-- functions read and write it. Administrators see median times by `items_of_cohort`.

CREATE POLICY gate ON app.cohort_item TO trellis_gate USING (true) WITH CHECK (true);

GRANT INSERT, SELECT, UPDATE, DELETE ON app.cohort_item TO trellis_gate;
