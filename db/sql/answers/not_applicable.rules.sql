-- One row per item of an assessment that does not apply to the firm, with the reason. Members read, managers write.
-- Consultants with an active engagement read it once the access log has recorded their view.

CREATE POLICY gate ON app.not_applicable TO trellis_gate USING (true) WITH CHECK (true);
CREATE POLICY consultant_reads ON app.not_applicable FOR SELECT TO trellis_app
  USING (firm_id = ANY ((SELECT app.firms_viewed())::uuid[]));
CREATE POLICY member_reads ON app.not_applicable FOR SELECT TO trellis_app
  USING (firm_id = ANY ((SELECT app.firms_of_actor())::uuid[]));
CREATE POLICY manager_inserts ON app.not_applicable FOR INSERT TO trellis_app
  WITH CHECK (firm_id = ANY ((SELECT app.firms_of_actor('manager'))::uuid[]));
CREATE POLICY manager_updates ON app.not_applicable FOR UPDATE TO trellis_app
  USING (firm_id = ANY ((SELECT app.firms_of_actor('manager'))::uuid[]));
CREATE POLICY manager_deletes ON app.not_applicable FOR DELETE TO trellis_app
  USING (firm_id = ANY ((SELECT app.firms_of_actor('manager'))::uuid[]));

GRANT SELECT, DELETE ON app.not_applicable TO trellis_gate;
GRANT INSERT, SELECT, DELETE ON app.not_applicable TO trellis_app;
GRANT UPDATE (reason) ON app.not_applicable TO trellis_app;
