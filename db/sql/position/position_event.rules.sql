-- One row per move of the firm along its chain. Members read, managers write. Consultants read it once the access log
-- has recorded their view, if their engagement covers `position`.

CREATE POLICY consultant_reads ON app.position_event FOR SELECT TO trellis_app
  USING (firm_id = ANY ((SELECT app.firms_viewed('position'))::uuid[]));
CREATE POLICY member_reads ON app.position_event FOR SELECT TO trellis_app
  USING (firm_id = ANY ((SELECT app.firms_of_actor())::uuid[]));
CREATE POLICY manager_inserts ON app.position_event FOR INSERT TO trellis_app
  WITH CHECK (firm_id = ANY ((SELECT app.firms_of_actor('manager'))::uuid[]));
CREATE POLICY manager_updates ON app.position_event FOR UPDATE TO trellis_app
  USING (firm_id = ANY ((SELECT app.firms_of_actor('manager'))::uuid[]));

GRANT INSERT, SELECT ON app.position_event TO trellis_app;
GRANT UPDATE (move, upgrading, chosen, date, title, removed) ON app.position_event TO trellis_app;
