-- One row per action plan, made from a frozen result. Members read, managers write. Consultants read it through
-- `client_plan`.

CREATE POLICY gate ON app.plan FOR SELECT TO trellis_gate USING (true);
CREATE POLICY member_reads ON app.plan FOR SELECT TO trellis_app
  USING (firm_id = ANY ((SELECT app.firms_of_actor())::uuid[]));
CREATE POLICY manager_inserts ON app.plan FOR INSERT TO trellis_app
  WITH CHECK (firm_id = ANY ((SELECT app.firms_of_actor('manager'))::uuid[]));
CREATE POLICY manager_updates ON app.plan FOR UPDATE TO trellis_app
  USING (firm_id = ANY ((SELECT app.firms_of_actor('manager'))::uuid[]));

GRANT SELECT ON app.plan TO trellis_gate;
GRANT INSERT, SELECT ON app.plan TO trellis_app;
GRANT UPDATE (effort_limit) ON app.plan TO trellis_app;
