-- One row per part of a firm whose people are asked together.
-- Managers read and write.

CREATE POLICY gate ON app.pulse_unit TO trellis_gate USING (true) WITH CHECK (true);
CREATE POLICY manager_reads ON app.pulse_unit FOR SELECT TO trellis_app
  USING (firm_id = ANY ((SELECT app.firms_of_actor('manager'))::uuid[]));
CREATE POLICY manager_inserts ON app.pulse_unit FOR INSERT TO trellis_app
  WITH CHECK (firm_id = ANY ((SELECT app.firms_of_actor('manager'))::uuid[]));
CREATE POLICY manager_updates ON app.pulse_unit FOR UPDATE TO trellis_app
  USING (firm_id = ANY ((SELECT app.firms_of_actor('manager'))::uuid[]));

GRANT SELECT ON app.pulse_unit TO trellis_gate;
GRANT INSERT, SELECT ON app.pulse_unit TO trellis_app;
GRANT UPDATE (name, headcount, ended_at) ON app.pulse_unit TO trellis_app;
