-- One row per counter of the rate limiter.
-- Sign-in and application read and write; nothing in it is about a firm.
ALTER TABLE app.rate_limit ENABLE ROW LEVEL SECURITY;
ALTER TABLE app.rate_limit FORCE ROW LEVEL SECURITY;

-- For the operator's commands on the server, such as seeding the demo and erasing a firm.
CREATE POLICY operator ON app.rate_limit TO trellis_owner
  USING ((SELECT current_setting('app.operator', true)) = 'on')
  WITH CHECK ((SELECT current_setting('app.operator', true)) = 'on');
CREATE POLICY limits ON app.rate_limit TO trellis_auth, trellis_app USING (true) WITH CHECK (true);

GRANT INSERT, SELECT, UPDATE, DELETE ON app.rate_limit TO trellis_app;
GRANT INSERT, SELECT, UPDATE, DELETE ON app.rate_limit TO trellis_auth;
