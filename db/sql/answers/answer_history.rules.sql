-- One row per revision of an answer; never changed.
-- Respondents read their own and add to it while the phase is open or returned.

CREATE POLICY gate ON app.answer_history FOR SELECT TO trellis_gate USING (true);
CREATE POLICY gate_inserts ON app.answer_history FOR INSERT TO trellis_gate WITH CHECK (true);
-- Managers read answers of a phase once it is submitted or accepted.
CREATE POLICY manager_reads_submitted ON app.answer_history FOR SELECT TO trellis_app
  USING (firm_id = ANY ((SELECT app.firms_of_actor('manager'))::uuid[])
    AND (firm_id, assessment_id, left(item_id, 3)) IN (
      SELECT p.firm_id, p.assessment_id, p.phase
      FROM app.assessment_phase p WHERE p.state IN ('submitted', 'accepted')));
CREATE POLICY own_reads ON app.answer_history FOR SELECT TO trellis_app
  USING (respondent_id = ANY ((SELECT app.respondents_of_actor())::uuid[]));
CREATE POLICY own_inserts ON app.answer_history FOR INSERT TO trellis_app
  WITH CHECK ((firm_id, assessment_id, respondent_id, left(item_id, 3)) IN (
      SELECT o.firm_id, o.assessment_id, o.respondent_id, o.phase
      FROM app.open_to_actor() o));

GRANT INSERT, SELECT ON app.answer_history TO trellis_gate;
GRANT INSERT, SELECT ON app.answer_history TO trellis_app;

CREATE TRIGGER keep_answers AFTER INSERT ON app.answer_history REFERENCING NEW TABLE AS new_rows
  FOR EACH STATEMENT EXECUTE FUNCTION app.keep_answers();
-- Counts once, after all answers of a save are written, so that two saves change rows of `cohort_item` in the same
-- order.
CREATE TRIGGER watch_items AFTER INSERT ON app.answer_history REFERENCING NEW TABLE AS new_rows
  FOR EACH STATEMENT EXECUTE FUNCTION app.answer_rows();
