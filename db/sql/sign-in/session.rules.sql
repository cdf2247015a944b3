-- One row per browser that is signed in.
-- The sign-in alone reads and writes it; `enter` checks it.
ALTER TABLE app.session ENABLE ROW LEVEL SECURITY;
ALTER TABLE app.session FORCE ROW LEVEL SECURITY;

-- For the operator's commands on the server, such as seeding the demo and erasing a firm.
CREATE POLICY operator ON app.session TO trellis_owner
  USING ((SELECT current_setting('app.operator', true)) = 'on')
  WITH CHECK ((SELECT current_setting('app.operator', true)) = 'on');
-- For SECURITY DEFINER functions: they run as trellis_gate and check themselves who asks.
CREATE POLICY gate ON app.session TO trellis_gate USING (true) WITH CHECK (true);
CREATE POLICY sign_in ON app.session TO trellis_auth USING (true) WITH CHECK (true);

GRANT SELECT, DELETE ON app.session TO trellis_gate;
GRANT UPDATE (last_used_at) ON app.session TO trellis_gate;
GRANT INSERT, SELECT, DELETE ON app.session TO trellis_auth;
