-- One row per firm and cycle: how it is included in the published counts of items.
-- Only functions of the gate read and write it. Written by `let_items_go`.
ALTER TABLE app.item_stand ENABLE ROW LEVEL SECURITY;
ALTER TABLE app.item_stand FORCE ROW LEVEL SECURITY;

-- For the operator's commands on the server, such as seeding the demo and erasing a firm.
CREATE POLICY operator ON app.item_stand TO trellis_owner
  USING ((SELECT current_setting('app.operator', true)) = 'on')
  WITH CHECK ((SELECT current_setting('app.operator', true)) = 'on');
-- For SECURITY DEFINER functions: they run as trellis_gate and check themselves who asks.
CREATE POLICY gate ON app.item_stand TO trellis_gate USING (true) WITH CHECK (true);

GRANT INSERT, SELECT, UPDATE, DELETE ON app.item_stand TO trellis_gate;
