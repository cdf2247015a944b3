-- One row per person invited to a firm, by an address.
-- Managers read, invite and revoke. Used by `accept_invitation`.

CREATE POLICY gate ON app.invitation TO trellis_gate USING (true) WITH CHECK (true);
CREATE POLICY manager_reads ON app.invitation FOR SELECT TO trellis_app
  USING (firm_id = ANY ((SELECT app.firms_of_actor('manager'))::uuid[]));
CREATE POLICY manager_inserts ON app.invitation FOR INSERT TO trellis_app
  WITH CHECK (firm_id = ANY ((SELECT app.firms_of_actor('manager'))::uuid[]));
CREATE POLICY manager_updates ON app.invitation FOR UPDATE TO trellis_app
  USING (firm_id = ANY ((SELECT app.firms_of_actor('manager'))::uuid[]));

GRANT SELECT ON app.invitation TO trellis_gate;
GRANT UPDATE (accepted_at, revoked_at) ON app.invitation TO trellis_gate;
GRANT INSERT, SELECT ON app.invitation TO trellis_app;
GRANT UPDATE (revoked_at) ON app.invitation TO trellis_app;
