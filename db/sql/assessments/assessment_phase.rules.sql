-- One row per phase of an assessment: its state. Members read, managers write; a reviewer accepts or returns.
-- Consultants with an active engagement read it once the access log has recorded their view.

CREATE POLICY gate ON app.assessment_phase TO trellis_gate USING (true) WITH CHECK (true);
CREATE POLICY consultant_reads ON app.assessment_phase FOR SELECT TO trellis_app
  USING (firm_id = ANY ((SELECT app.firms_viewed(NULL))::uuid[]));
CREATE POLICY member_reads ON app.assessment_phase FOR SELECT TO trellis_app
  USING (firm_id = ANY ((SELECT app.firms_of_actor())::uuid[]));
CREATE POLICY manager_inserts ON app.assessment_phase FOR INSERT TO trellis_app
  WITH CHECK (firm_id = ANY ((SELECT app.firms_of_actor('manager'))::uuid[]));
CREATE POLICY manager_updates ON app.assessment_phase FOR UPDATE TO trellis_app
  USING (firm_id = ANY ((SELECT app.firms_of_actor('manager'))::uuid[]));
-- A reviewer accepts or returns a submitted phase, after having opened its page in a logged view.
CREATE POLICY reviewer_updates ON app.assessment_phase FOR UPDATE TO trellis_app
  USING (state = 'submitted' AND firm_id = ANY ((SELECT app.firms_viewed())::uuid[]) AND app.reviews(firm_id)
    AND app.has_opened_review(assessment_id, phase, submitted_at))
  WITH CHECK (state IN ('accepted', 'returned') AND app.reviews(firm_id));

GRANT SELECT ON app.assessment_phase TO trellis_gate;
GRANT INSERT, SELECT ON app.assessment_phase TO trellis_app;
GRANT UPDATE (state, submitted_at, accepted_at) ON app.assessment_phase TO trellis_app;

CREATE TRIGGER roll_up_insert AFTER INSERT ON app.assessment_phase REFERENCING NEW TABLE AS new_rows
  FOR EACH STATEMENT EXECUTE FUNCTION app.assessment_rows();
CREATE TRIGGER roll_up_update AFTER UPDATE ON app.assessment_phase REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows
  FOR EACH STATEMENT EXECUTE FUNCTION app.assessment_rows();
