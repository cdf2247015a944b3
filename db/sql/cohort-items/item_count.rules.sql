ALTER TABLE app.item_count ENABLE ROW LEVEL SECURITY;
ALTER TABLE app.item_count FORCE ROW LEVEL SECURITY;

CREATE POLICY operator ON app.item_count TO trellis_owner
  USING ((SELECT current_setting('app.operator', true)) = 'on')
  WITH CHECK ((SELECT current_setting('app.operator', true)) = 'on');
CREATE POLICY gate ON app.item_count TO trellis_gate USING (true) WITH CHECK (true);

GRANT INSERT, SELECT, UPDATE, DELETE ON app.item_count TO trellis_gate;
