-- One row per move of an assignment; never changed.
-- Everybody who sees the assignment reads it and adds what they did.

CREATE POLICY gate ON app.assignment_event TO trellis_gate USING (true) WITH CHECK (true);
-- The subquery sees only the assignments that the reader sees.
CREATE POLICY concerned_reads ON app.assignment_event FOR SELECT TO trellis_app
  USING ((firm_id, assignment_id) IN (SELECT a.firm_id, a.id FROM app.assignment a));
CREATE POLICY concerned_inserts ON app.assignment_event FOR INSERT TO trellis_app
  WITH CHECK (by_person_id = (SELECT app.actor_person())
    AND (firm_id, assignment_id) IN (SELECT a.firm_id, a.id FROM app.assignment a));

GRANT INSERT, SELECT ON app.assignment_event TO trellis_gate;
GRANT INSERT, SELECT ON app.assignment_event TO trellis_app;
