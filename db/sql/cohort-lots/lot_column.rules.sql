-- One row per unnamed column of the heat map; it is not stored which firm it is. Only SECURITY DEFINER functions read
-- and write it. Administrators see it through `heat_columns`; the job `snapshot` adds rows with `deal_lots`.

CREATE POLICY gate ON app.lot_column TO trellis_gate USING (true) WITH CHECK (true);

GRANT INSERT, SELECT, UPDATE, DELETE ON app.lot_column TO trellis_gate;
