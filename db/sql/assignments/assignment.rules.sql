-- One row per part or item that a manager gave to a colleague.
-- The colleague and the managers read and change it; managers add. `settle_assignments_of` moves it when items are
-- answered.

CREATE POLICY gate ON app.assignment TO trellis_gate USING (true) WITH CHECK (true);
-- The colleague who has the assignment reads it, and so do the managers.
CREATE POLICY concerned_reads ON app.assignment FOR SELECT TO trellis_app
  USING (firm_id = ANY ((SELECT app.firms_of_actor())::uuid[]) AND (assignee_id = (SELECT app.actor_person())
    OR firm_id = ANY ((SELECT app.firms_of_actor('manager'))::uuid[])));
CREATE POLICY manager_inserts ON app.assignment FOR INSERT TO trellis_app
  WITH CHECK (firm_id = ANY ((SELECT app.firms_of_actor('manager'))::uuid[]));
-- The colleague who has the assignment moves it, and so do the managers.
CREATE POLICY concerned_updates ON app.assignment FOR UPDATE TO trellis_app
  USING (firm_id = ANY ((SELECT app.firms_of_actor())::uuid[]) AND (assignee_id = (SELECT app.actor_person())
    OR firm_id = ANY ((SELECT app.firms_of_actor('manager'))::uuid[])));

GRANT SELECT ON app.assignment TO trellis_gate;
GRANT UPDATE (state, state_at) ON app.assignment TO trellis_gate;
GRANT INSERT, SELECT ON app.assignment TO trellis_app;
GRANT UPDATE (state, note, batch_id, assigned_by, created_at, state_at) ON app.assignment TO trellis_app;
