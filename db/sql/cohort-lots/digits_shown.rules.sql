-- One row per firm and cycle whose levels were shown, by name or in a lot: they never go into another lot.
-- Only functions of the gate read and write it.
ALTER TABLE app.digits_shown ENABLE ROW LEVEL SECURITY;
ALTER TABLE app.digits_shown FORCE ROW LEVEL SECURITY;

-- For the operator's commands on the server, such as seeding the demo and erasing a firm.
CREATE POLICY operator ON app.digits_shown TO trellis_owner
  USING ((SELECT current_setting('app.operator', true)) = 'on')
  WITH CHECK ((SELECT current_setting('app.operator', true)) = 'on');
-- For SECURITY DEFINER functions: they run as trellis_gate and check themselves who asks.
CREATE POLICY gate ON app.digits_shown TO trellis_gate USING (true) WITH CHECK (true);

GRANT INSERT, SELECT, UPDATE, DELETE ON app.digits_shown TO trellis_gate;
