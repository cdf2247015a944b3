-- One row per one-time code, as a hash.
-- The sign-in alone reads and writes it.
ALTER TABLE app.sign_in_code ENABLE ROW LEVEL SECURITY;
ALTER TABLE app.sign_in_code FORCE ROW LEVEL SECURITY;

-- For the operator's commands on the server, such as seeding the demo and erasing a firm.
CREATE POLICY operator ON app.sign_in_code TO trellis_owner
  USING ((SELECT current_setting('app.operator', true)) = 'on')
  WITH CHECK ((SELECT current_setting('app.operator', true)) = 'on');
CREATE POLICY sign_in ON app.sign_in_code TO trellis_auth USING (true) WITH CHECK (true);

GRANT INSERT, SELECT, UPDATE, DELETE ON app.sign_in_code TO trellis_auth;
