-- One row per erasure, as hashes alone, so that it can be repeated after a backup is restored.
-- The operator alone reads and writes it.
ALTER TABLE app.erasure ENABLE ROW LEVEL SECURITY;
ALTER TABLE app.erasure FORCE ROW LEVEL SECURITY;

-- For the operator's commands on the server, such as seeding the demo and erasing a firm.
CREATE POLICY operator ON app.erasure TO trellis_owner
  USING ((SELECT current_setting('app.operator', true)) = 'on')
  WITH CHECK ((SELECT current_setting('app.operator', true)) = 'on');
