-- One row per place as member or administrator that a person has left, and when.
-- Only functions read it: `could_see_self` and `removed_at`. Written by triggers; it is deleted with the person.
ALTER TABLE app.former_place ENABLE ROW LEVEL SECURITY;
ALTER TABLE app.former_place FORCE ROW LEVEL SECURITY;

-- For the operator's commands on the server, such as seeding the demo and erasing a firm.
CREATE POLICY operator ON app.former_place TO trellis_owner
  USING ((SELECT current_setting('app.operator', true)) = 'on')
  WITH CHECK ((SELECT current_setting('app.operator', true)) = 'on');
-- For SECURITY DEFINER functions: they run as trellis_gate and check themselves who asks.
CREATE POLICY gate ON app.former_place TO trellis_gate USING (true) WITH CHECK (true);

GRANT INSERT, SELECT ON app.former_place TO trellis_gate;
