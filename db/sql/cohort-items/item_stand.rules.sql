-- One row per firm and cycle: how it is included in the published counts of items. Only SECURITY DEFINER functions read
-- and write it. Written by `let_items_go`.

CREATE POLICY gate ON app.item_stand TO trellis_gate USING (true) WITH CHECK (true);

GRANT INSERT, SELECT, UPDATE, DELETE ON app.item_stand TO trellis_gate;
