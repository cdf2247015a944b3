-- One row per code by which a consultant can ask a firm for access, once.
-- Managers read, make and revoke. Used by `ask_engagement`.

CREATE POLICY gate ON app.engagement_code TO trellis_gate USING (true) WITH CHECK (true);
CREATE POLICY manager_reads ON app.engagement_code FOR SELECT TO trellis_app
  USING (firm_id = ANY ((SELECT app.firms_of_actor('manager'))::uuid[]));
CREATE POLICY manager_inserts ON app.engagement_code FOR INSERT TO trellis_app
  WITH CHECK (firm_id = ANY ((SELECT app.firms_of_actor('manager'))::uuid[]) AND used_at IS NULL);
CREATE POLICY manager_updates ON app.engagement_code FOR UPDATE TO trellis_app
  USING (firm_id = ANY ((SELECT app.firms_of_actor('manager'))::uuid[]))
  WITH CHECK (firm_id = ANY ((SELECT app.firms_of_actor('manager'))::uuid[]));

GRANT SELECT ON app.engagement_code TO trellis_gate;
GRANT UPDATE (used_at) ON app.engagement_code TO trellis_gate;
GRANT INSERT, SELECT ON app.engagement_code TO trellis_app;
GRANT UPDATE (revoked_at) ON app.engagement_code TO trellis_app;
