-- One row per assessment: the position that the firm wants; no row if it is not known yet. Members read, managers
-- write. Consultants read it once the access log has recorded their view, if their engagement covers `position`.

CREATE POLICY consultant_reads ON app.aim FOR SELECT TO trellis_app
  USING (firm_id = ANY ((SELECT app.firms_viewed('position'))::uuid[]));
CREATE POLICY member_reads ON app.aim FOR SELECT TO trellis_app
  USING (firm_id = ANY ((SELECT app.firms_of_actor())::uuid[]));
CREATE POLICY manager_inserts ON app.aim FOR INSERT TO trellis_app
  WITH CHECK (firm_id = ANY ((SELECT app.firms_of_actor('manager'))::uuid[]));
CREATE POLICY manager_updates ON app.aim FOR UPDATE TO trellis_app
  USING (firm_id = ANY ((SELECT app.firms_of_actor('manager'))::uuid[]));
CREATE POLICY manager_deletes ON app.aim FOR DELETE TO trellis_app
  USING (firm_id = ANY ((SELECT app.firms_of_actor('manager'))::uuid[]));

GRANT INSERT, SELECT, DELETE ON app.aim TO trellis_app;
GRANT UPDATE (kind, mode, role, upgrading, year, share) ON app.aim TO trellis_app;
