-- One row per firm and cycle: when it started, submitted and froze its result. Only SECURITY DEFINER functions read and
-- write it. Written by `keep_progress`.

CREATE POLICY gate ON app.firm_progress TO trellis_gate USING (true) WITH CHECK (true);

GRANT INSERT, SELECT, UPDATE, DELETE ON app.firm_progress TO trellis_gate;

CREATE TRIGGER roll_up_delete AFTER DELETE ON app.firm_progress REFERENCING OLD TABLE AS old_rows
  FOR EACH STATEMENT EXECUTE FUNCTION app.progress_rows();
CREATE TRIGGER roll_up_insert AFTER INSERT ON app.firm_progress REFERENCING NEW TABLE AS new_rows
  FOR EACH STATEMENT EXECUTE FUNCTION app.progress_rows();
CREATE TRIGGER roll_up_update AFTER UPDATE ON app.firm_progress REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows
  FOR EACH STATEMENT EXECUTE FUNCTION app.progress_rows();
CREATE TRIGGER watch_items_update AFTER UPDATE ON app.firm_progress REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows
  FOR EACH STATEMENT EXECUTE FUNCTION app.item_progress_rows();
