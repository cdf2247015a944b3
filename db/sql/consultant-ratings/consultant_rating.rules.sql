-- One row per consultant and assessment: the consultant's own rating; final once given.
-- Written by `begin_rating`, `give_rating` and `drop_rating`.

CREATE POLICY gate ON app.consultant_rating TO trellis_gate USING (true) WITH CHECK (true);
-- Another consultant of the firm reads a submitted rating, once they have submitted their own of the same assessment.
CREATE POLICY colleague_reads ON app.consultant_rating FOR SELECT TO trellis_app
  USING (given_at IS NOT NULL AND firm_id = ANY ((SELECT app.firms_viewed('results'))::uuid[])
    AND assessment_id = ANY ((SELECT app.rated_by_actor())::uuid[]));
-- Consultants read their own ratings once the access log has recorded their view.
CREATE POLICY consultant_reads ON app.consultant_rating FOR SELECT TO trellis_app
  USING (consultant_id = (SELECT app.actor_person()) AND firm_id = ANY ((SELECT app.firms_viewed())::uuid[]));
-- Members read a submitted rating once the result is frozen.
CREATE POLICY member_reads ON app.consultant_rating FOR SELECT TO trellis_app
  USING (given_at IS NOT NULL AND firm_id = ANY ((SELECT app.firms_of_actor())::uuid[])
    AND (firm_id, assessment_id) IN (SELECT f.firm_id, f.assessment_id FROM app.result f));

GRANT INSERT, SELECT, DELETE ON app.consultant_rating TO trellis_gate;
GRANT UPDATE (blind, given_at) ON app.consultant_rating TO trellis_gate;
GRANT SELECT ON app.consultant_rating TO trellis_app;
