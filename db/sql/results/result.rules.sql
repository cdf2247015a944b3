-- One row per frozen result and revision; only `superseded_at` changes.
-- Members read; managers add, at the freeze.

CREATE POLICY gate ON app.result FOR SELECT TO trellis_gate USING (true);
-- Consultants read a result once the access log has recorded their view, if their engagement covers `results` and they
-- may see how the firm rated itself, both when the view was logged and now.
CREATE POLICY consultant_reads ON app.result FOR SELECT TO trellis_app
  USING (firm_id = ANY ((SELECT app.firms_viewed('results'))::uuid[])
    AND assessment_id = ANY ((SELECT app.self_viewed())::uuid[])
    AND app.sees_self_scores(firm_id, assessment_id));
CREATE POLICY member_reads ON app.result FOR SELECT TO trellis_app
  USING (firm_id = ANY ((SELECT app.firms_of_actor())::uuid[]));
CREATE POLICY manager_inserts ON app.result FOR INSERT TO trellis_app
  WITH CHECK (firm_id = ANY ((SELECT app.firms_of_actor('manager'))::uuid[]));
CREATE POLICY manager_updates ON app.result FOR UPDATE TO trellis_app
  USING (firm_id = ANY ((SELECT app.firms_of_actor('manager'))::uuid[]));

GRANT SELECT ON app.result TO trellis_gate;
GRANT INSERT, SELECT ON app.result TO trellis_app;
GRANT UPDATE (superseded_at) ON app.result TO trellis_app;

CREATE TRIGGER roll_up_insert AFTER INSERT ON app.result REFERENCING NEW TABLE AS new_rows
  FOR EACH STATEMENT EXECUTE FUNCTION app.assessment_rows();
