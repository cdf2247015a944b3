-- One row per item that a firm has answered in a cycle: when first, and how long it took; never changed. Only SECURITY
-- DEFINER functions read and write it. Written by `answer_rows`.

CREATE POLICY gate ON app.firm_item TO trellis_gate USING (true) WITH CHECK (true);

GRANT INSERT, SELECT, UPDATE, DELETE ON app.firm_item TO trellis_gate;

CREATE TRIGGER watch_items_insert AFTER INSERT ON app.firm_item REFERENCING NEW TABLE AS new_rows
  FOR EACH STATEMENT EXECUTE FUNCTION app.item_rows();
