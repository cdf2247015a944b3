-- One row per cohort and firm in it or below it. Only SECURITY DEFINER functions read and write it. Written by
-- `keep_reach`.

CREATE POLICY gate ON app.cohort_firm TO trellis_gate USING (true) WITH CHECK (true);

GRANT INSERT, SELECT, UPDATE, DELETE ON app.cohort_firm TO trellis_gate;

CREATE TRIGGER roll_up_delete AFTER DELETE ON app.cohort_firm REFERENCING OLD TABLE AS old_rows
  FOR EACH STATEMENT EXECUTE FUNCTION app.reach_rows();
CREATE TRIGGER roll_up_insert AFTER INSERT ON app.cohort_firm REFERENCING NEW TABLE AS new_rows
  FOR EACH STATEMENT EXECUTE FUNCTION app.reach_rows();
CREATE TRIGGER roll_up_update AFTER UPDATE ON app.cohort_firm REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows
  FOR EACH STATEMENT EXECUTE FUNCTION app.reach_rows();
CREATE TRIGGER watch_items_delete AFTER DELETE ON app.cohort_firm REFERENCING OLD TABLE AS old_rows
  FOR EACH STATEMENT EXECUTE FUNCTION app.item_reach_rows();
CREATE TRIGGER watch_items_insert AFTER INSERT ON app.cohort_firm REFERENCING NEW TABLE AS new_rows
  FOR EACH STATEMENT EXECUTE FUNCTION app.item_reach_rows();
