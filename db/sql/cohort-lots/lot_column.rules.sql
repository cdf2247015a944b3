-- One row per column without a name on the heat map; which firm it is, is stored nowhere.
-- Only functions of the gate read and write it. Administrators see it by `heat_columns`; the job `snapshot` adds lots
-- by `deal_lots`.
ALTER TABLE app.lot_column ENABLE ROW LEVEL SECURITY;
ALTER TABLE app.lot_column FORCE ROW LEVEL SECURITY;

-- For the operator's commands on the server, such as seeding the demo and erasing a firm.
CREATE POLICY operator ON app.lot_column TO trellis_owner
  USING ((SELECT current_setting('app.operator', true)) = 'on')
  WITH CHECK ((SELECT current_setting('app.operator', true)) = 'on');
-- For SECURITY DEFINER functions: they run as trellis_gate and check themselves who asks.
CREATE POLICY gate ON app.lot_column TO trellis_gate USING (true) WITH CHECK (true);

GRANT INSERT, SELECT, UPDATE, DELETE ON app.lot_column TO trellis_gate;
