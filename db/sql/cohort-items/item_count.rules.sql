-- One row per item, cohort and cycle: counts as last published.
-- Only functions of the gate read and write it. Written by `let_items_go`; administrators see sums by
-- `items_of_cohort`.
ALTER TABLE app.item_count ENABLE ROW LEVEL SECURITY;
ALTER TABLE app.item_count FORCE ROW LEVEL SECURITY;

-- For the operator's commands on the server, such as seeding the demo and erasing a firm.
CREATE POLICY operator ON app.item_count TO trellis_owner
  USING ((SELECT current_setting('app.operator', true)) = 'on')
  WITH CHECK ((SELECT current_setting('app.operator', true)) = 'on');
-- For SECURITY DEFINER functions: they run as trellis_gate and check themselves who asks.
CREATE POLICY gate ON app.item_count TO trellis_gate USING (true) WITH CHECK (true);

GRANT INSERT, SELECT, UPDATE, DELETE ON app.item_count TO trellis_gate;
