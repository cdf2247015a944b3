-- One row per member of a firm.
-- Members read; managers change name and group. Written by `create_firm`, `accept_invitation`, `join_by_card`,
-- `name_manager`, `remove_member` and `leave_firm`; the application has no INSERT.

CREATE POLICY gate ON app.membership TO trellis_gate USING (true) WITH CHECK (true);
CREATE POLICY member_reads ON app.membership FOR SELECT TO trellis_app
  USING (firm_id = ANY ((SELECT app.firms_of_actor())::uuid[]));
CREATE POLICY manager_updates ON app.membership FOR UPDATE TO trellis_app
  USING (firm_id = ANY ((SELECT app.firms_of_actor('manager'))::uuid[]));

GRANT INSERT, SELECT, DELETE ON app.membership TO trellis_gate;
GRANT UPDATE (role, other_name) ON app.membership TO trellis_gate;
GRANT SELECT ON app.membership TO trellis_app;
GRANT UPDATE (stratum, display_name) ON app.membership TO trellis_app;

CREATE TRIGGER hold_given BEFORE DELETE ON app.membership
  FOR EACH ROW EXECUTE FUNCTION app.hold_given();
CREATE TRIGGER keep_former_member AFTER DELETE ON app.membership
  FOR EACH ROW EXECUTE FUNCTION app.keep_former_member();
CREATE TRIGGER take_other_name BEFORE INSERT ON app.membership
  FOR EACH ROW EXECUTE FUNCTION app.take_other_name('person_id', 'other_name');
