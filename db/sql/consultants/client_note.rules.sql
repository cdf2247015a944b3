-- One row per note of a consultant about a client.
-- Only its author reads and writes it, while engaged.

CREATE POLICY gate_reads ON app.client_note FOR SELECT TO trellis_gate USING (true);
CREATE POLICY consultant_keeps ON app.client_note TO trellis_app
  USING (consultant_id = (SELECT app.actor_person()) AND firm_id = ANY ((SELECT app.firms_engaged())::uuid[]))
  WITH CHECK (consultant_id = (SELECT app.actor_person()) AND firm_id = ANY ((SELECT app.firms_engaged())::uuid[]));

GRANT SELECT ON app.client_note TO trellis_gate;
GRANT INSERT, SELECT, DELETE ON app.client_note TO trellis_app;
GRANT UPDATE (text, changed_at) ON app.client_note TO trellis_app;
