-- One row per link, code or receipt, as a hash.
-- Managers add; nobody reads it. Used by `spend_pulse`, `return_pulse` and `empty_pulse`.

CREATE POLICY gate ON app.pulse_token TO trellis_gate USING (true) WITH CHECK (true);
CREATE POLICY manager_inserts ON app.pulse_token FOR INSERT TO trellis_app
  WITH CHECK (firm_id = ANY ((SELECT app.firms_of_actor('manager'))::uuid[]));

GRANT INSERT, SELECT, DELETE ON app.pulse_token TO trellis_gate;
GRANT UPDATE (spent) ON app.pulse_token TO trellis_gate;
GRANT INSERT ON app.pulse_token TO trellis_app;
