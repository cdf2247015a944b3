-- One row per move of a phase; never changed.
-- Members read; managers and reviewers add what they did themselves.

CREATE POLICY gate ON app.phase_event FOR SELECT TO trellis_gate USING (true);
-- Consultants read their own moves. Reasons can reveal levels, so consultants read other moves only if they may see how
-- the firm rated itself.
CREATE POLICY consultant_reads ON app.phase_event FOR SELECT TO trellis_app
  USING (firm_id = ANY ((SELECT app.firms_viewed())::uuid[])
    AND (by_person_id = (SELECT app.actor_person())
      OR (assessment_id = ANY ((SELECT app.self_viewed())::uuid[]) AND app.sees_self_scores(firm_id, assessment_id))));
CREATE POLICY member_reads ON app.phase_event FOR SELECT TO trellis_app
  USING (firm_id = ANY ((SELECT app.firms_of_actor())::uuid[]));
CREATE POLICY manager_inserts ON app.phase_event FOR INSERT TO trellis_app
  WITH CHECK (by_person_id = (SELECT app.actor_person())
    AND firm_id = ANY ((SELECT app.firms_of_actor('manager'))::uuid[]));
-- A reviewer adds their own decisions.
CREATE POLICY reviewer_inserts ON app.phase_event FOR INSERT TO trellis_app
  WITH CHECK (by_person_id = (SELECT app.actor_person()) AND event IN ('accept', 'return') AND app.reviews(firm_id));
-- Only a reviewer can sign a move; managers' moves have no signature.
CREATE POLICY signed_by_reviewer ON app.phase_event AS RESTRICTIVE FOR INSERT TO trellis_app
  WITH CHECK (signed_name = '' OR (by_person_id = (SELECT app.actor_person()) AND app.reviews(firm_id)));

GRANT SELECT ON app.phase_event TO trellis_gate;
GRANT INSERT, SELECT ON app.phase_event TO trellis_app;

-- A reviewer's signed decision also sends the remarks that they wrote on items.
CREATE TRIGGER send_remarks AFTER INSERT ON app.phase_event
  FOR EACH ROW WHEN (new.event IN ('accept', 'return') AND new.signed_name <> '')
  EXECUTE FUNCTION app.send_remarks();
CREATE TRIGGER take_other_name BEFORE INSERT ON app.phase_event
  FOR EACH ROW WHEN (new.signed_name <> '')
  EXECUTE FUNCTION app.take_other_name('by_person_id', 'signed_other_name');
