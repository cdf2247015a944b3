ALTER TABLE app.erasure ENABLE ROW LEVEL SECURITY;
ALTER TABLE app.erasure FORCE ROW LEVEL SECURITY;

CREATE POLICY operator ON app.erasure TO trellis_owner
  USING ((SELECT current_setting('app.operator', true)) = 'on')
  WITH CHECK ((SELECT current_setting('app.operator', true)) = 'on');
