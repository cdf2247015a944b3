-- One row per item, cohort and cycle: counts as last published. Only SECURITY DEFINER functions read and write it.
-- Written by `let_items_go`; administrators see sums by `items_of_cohort`.

CREATE POLICY gate ON app.item_count TO trellis_gate USING (true) WITH CHECK (true);

GRANT INSERT, SELECT, UPDATE, DELETE ON app.item_count TO trellis_gate;
