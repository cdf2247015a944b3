-- One row per invite card: a QR code by which several people join a firm.
-- Managers read, make and end. Used by `join_by_card`.

CREATE POLICY gate ON app.invite_card TO trellis_gate USING (true) WITH CHECK (true);
CREATE POLICY manager_reads ON app.invite_card FOR SELECT TO trellis_app
  USING (firm_id = ANY ((SELECT app.firms_of_actor('manager'))::uuid[]));
CREATE POLICY manager_inserts ON app.invite_card FOR INSERT TO trellis_app
  WITH CHECK (firm_id = ANY ((SELECT app.firms_of_actor('manager'))::uuid[]));
CREATE POLICY manager_updates ON app.invite_card FOR UPDATE TO trellis_app
  USING (firm_id = ANY ((SELECT app.firms_of_actor('manager'))::uuid[]));

GRANT SELECT ON app.invite_card TO trellis_gate;
GRANT UPDATE (joined) ON app.invite_card TO trellis_gate;
GRANT INSERT, SELECT ON app.invite_card TO trellis_app;
GRANT UPDATE (ended_at) ON app.invite_card TO trellis_app;
