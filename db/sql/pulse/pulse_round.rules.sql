-- One row per unit in a wave: how it is asked and how many have answered. Locked by everything that answers.
-- Managers read and add. `spend_pulse` and `return_pulse` count.

CREATE POLICY gate ON app.pulse_round TO trellis_gate USING (true) WITH CHECK (true);
CREATE POLICY manager_reads ON app.pulse_round FOR SELECT TO trellis_app
  USING (firm_id = ANY ((SELECT app.firms_of_actor('manager'))::uuid[]));
CREATE POLICY manager_inserts ON app.pulse_round FOR INSERT TO trellis_app
  WITH CHECK (firm_id = ANY ((SELECT app.firms_of_actor('manager'))::uuid[]));

GRANT SELECT ON app.pulse_round TO trellis_gate;
GRANT UPDATE (sent) ON app.pulse_round TO trellis_gate;
GRANT INSERT, SELECT ON app.pulse_round TO trellis_app;
