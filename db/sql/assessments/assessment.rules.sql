-- One row per firm and cycle: the questionnaire that it uses. Everything that moves a phase locks this row. Members
-- read, managers write. Consultants with an active engagement read it once the access log has recorded their view.

CREATE POLICY gate ON app.assessment TO trellis_gate USING (true) WITH CHECK (true);
CREATE POLICY consultant_reads ON app.assessment FOR SELECT TO trellis_app
  USING (firm_id = ANY ((SELECT app.firms_viewed(NULL))::uuid[]));
CREATE POLICY member_reads ON app.assessment FOR SELECT TO trellis_app
  USING (firm_id = ANY ((SELECT app.firms_of_actor())::uuid[]));
CREATE POLICY manager_inserts ON app.assessment FOR INSERT TO trellis_app
  WITH CHECK (firm_id = ANY ((SELECT app.firms_of_actor('manager'))::uuid[]));
CREATE POLICY manager_updates ON app.assessment FOR UPDATE TO trellis_app
  USING (firm_id = ANY ((SELECT app.firms_of_actor('manager'))::uuid[]));

GRANT SELECT ON app.assessment TO trellis_gate;
GRANT UPDATE (instrument_version, view_seed) ON app.assessment TO trellis_gate;
GRANT INSERT, SELECT ON app.assessment TO trellis_app;
GRANT UPDATE (view_seed) ON app.assessment TO trellis_app;

CREATE TRIGGER roll_up_insert AFTER INSERT ON app.assessment REFERENCING NEW TABLE AS new_rows
  FOR EACH STATEMENT EXECUTE FUNCTION app.assessment_rows();
CREATE TRIGGER roll_up_update AFTER UPDATE ON app.assessment REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows
  FOR EACH STATEMENT EXECUTE FUNCTION app.assessment_rows();
