-- One row per record that proves an answer. Members read and write. Consultants read it once the access log has
-- recorded their view, if their engagement covers `records`.

CREATE POLICY gate ON app.evidence FOR SELECT TO trellis_gate USING (true);
-- For `upgrade_assessment`, which removes records of items that are no longer asked.
CREATE POLICY gate_updates ON app.evidence FOR UPDATE TO trellis_gate USING (true);
CREATE POLICY consultant_reads ON app.evidence FOR SELECT TO trellis_app
  USING (firm_id = ANY ((SELECT app.firms_viewed('records'))::uuid[]));
CREATE POLICY member_reads ON app.evidence FOR SELECT TO trellis_app
  USING (firm_id = ANY ((SELECT app.firms_of_actor())::uuid[]));
CREATE POLICY member_inserts ON app.evidence FOR INSERT TO trellis_app
  WITH CHECK (firm_id = ANY ((SELECT app.firms_of_actor())::uuid[]));
CREATE POLICY member_updates ON app.evidence FOR UPDATE TO trellis_app
  USING (firm_id = ANY ((SELECT app.firms_of_actor())::uuid[]));

GRANT SELECT ON app.evidence TO trellis_gate;
GRANT UPDATE (removed) ON app.evidence TO trellis_gate;
GRANT INSERT, SELECT, UPDATE ON app.evidence TO trellis_app;
