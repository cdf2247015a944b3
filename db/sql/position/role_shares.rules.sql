-- One row per assessment: the sales shares of the firm's four functions. Members read, managers write. Consultants read
-- it once the access log has recorded their view, if their engagement covers `position`.

CREATE POLICY consultant_reads ON app.role_shares FOR SELECT TO trellis_app
  USING (firm_id = ANY ((SELECT app.firms_viewed('position'))::uuid[]));
CREATE POLICY member_reads ON app.role_shares FOR SELECT TO trellis_app
  USING (firm_id = ANY ((SELECT app.firms_of_actor())::uuid[]));
CREATE POLICY manager_inserts ON app.role_shares FOR INSERT TO trellis_app
  WITH CHECK (firm_id = ANY ((SELECT app.firms_of_actor('manager'))::uuid[]));
CREATE POLICY manager_updates ON app.role_shares FOR UPDATE TO trellis_app
  USING (firm_id = ANY ((SELECT app.firms_of_actor('manager'))::uuid[]));

GRANT INSERT, SELECT ON app.role_shares TO trellis_app;
GRANT UPDATE (oea, oem, odm, obm) ON app.role_shares TO trellis_app;
