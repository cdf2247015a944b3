-- One row per code by which a partner matches its link with this one, once.
-- Managers read, make and revoke. Used by `redeem_link_code`.

CREATE POLICY gate ON app.link_code TO trellis_gate USING (true) WITH CHECK (true);
CREATE POLICY manager_reads ON app.link_code FOR SELECT TO trellis_app
  USING (firm_id = ANY ((SELECT app.firms_of_actor('manager'))::uuid[]));
CREATE POLICY manager_inserts ON app.link_code FOR INSERT TO trellis_app
  WITH CHECK (firm_id = ANY ((SELECT app.firms_of_actor('manager'))::uuid[]));
CREATE POLICY manager_updates ON app.link_code FOR UPDATE TO trellis_app
  USING (firm_id = ANY ((SELECT app.firms_of_actor('manager'))::uuid[]));

GRANT SELECT ON app.link_code TO trellis_gate;
GRANT UPDATE (used_at) ON app.link_code TO trellis_gate;
GRANT INSERT, SELECT ON app.link_code TO trellis_app;
GRANT UPDATE (revoked_at) ON app.link_code TO trellis_app;
