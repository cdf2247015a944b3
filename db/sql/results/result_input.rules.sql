-- One row per frozen result and revision: all answers it was made from; never changed.
-- Managers alone read, for their export, and add, at the freeze.

CREATE POLICY gate ON app.result_input FOR SELECT TO trellis_gate USING (true);
CREATE POLICY manager_reads ON app.result_input FOR SELECT TO trellis_app
  USING (firm_id = ANY ((SELECT app.firms_of_actor('manager'))::uuid[]));
CREATE POLICY manager_inserts ON app.result_input FOR INSERT TO trellis_app
  WITH CHECK (firm_id = ANY ((SELECT app.firms_of_actor('manager'))::uuid[]));

GRANT SELECT ON app.result_input TO trellis_gate;
GRANT INSERT, SELECT ON app.result_input TO trellis_app;
