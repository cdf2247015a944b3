-- One row per remark of a reviewer on an item of a submission.
-- Written by `write_remark`; `send_remarks` ties it to the decision.

CREATE POLICY gate ON app.review_remark TO trellis_gate USING (true) WITH CHECK (true);
-- Managers read a remark once it was sent with a decision.
CREATE POLICY manager_reads ON app.review_remark FOR SELECT TO trellis_app
  USING (event_id IS NOT NULL AND text <> '' AND firm_id = ANY ((SELECT app.firms_of_actor('manager'))::uuid[]));
-- Reviewers read their own remarks once the access log has recorded their view.
CREATE POLICY reviewer_reads ON app.review_remark FOR SELECT TO trellis_app
  USING (person_id = (SELECT app.actor_person()) AND firm_id = ANY ((SELECT app.firms_viewed())::uuid[]));

GRANT INSERT, SELECT ON app.review_remark TO trellis_gate;
GRANT UPDATE (text, revision, saved_at, event_id) ON app.review_remark TO trellis_gate;
GRANT SELECT ON app.review_remark TO trellis_app;
