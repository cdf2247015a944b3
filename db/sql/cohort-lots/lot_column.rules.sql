-- One row per column without a name on the heat map; which firm it is, is stored nowhere.
-- Only functions of the gate read and write it. Administrators see it by `heat_columns`; the job `snapshot` adds lots
-- by `deal_lots`.

-- For SECURITY DEFINER functions: they run as trellis_gate and check themselves who asks.
CREATE POLICY gate ON app.lot_column TO trellis_gate USING (true) WITH CHECK (true);

GRANT INSERT, SELECT, UPDATE, DELETE ON app.lot_column TO trellis_gate;
