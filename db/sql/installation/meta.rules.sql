-- One row per fact of the installation, as the marker of the demo.
-- Everybody reads; only the operator writes.
ALTER TABLE app.meta ENABLE ROW LEVEL SECURITY;
ALTER TABLE app.meta FORCE ROW LEVEL SECURITY;

-- For the operator's commands on the server, such as seeding the demo and erasing a firm.
CREATE POLICY operator ON app.meta TO trellis_owner
  USING ((SELECT current_setting('app.operator', true)) = 'on')
  WITH CHECK ((SELECT current_setting('app.operator', true)) = 'on');
CREATE POLICY everyone ON app.meta FOR SELECT TO trellis_app, trellis_auth, trellis_worker USING (true);

GRANT SELECT ON app.meta TO trellis_app;
GRANT SELECT ON app.meta TO trellis_auth;
GRANT SELECT ON app.meta TO trellis_worker;
