-- One row per answer in a wave, without a time: encrypted until the wave is closed.
-- Nobody reads it with a login of the application. `empty_pulse` removes encrypted rows.

CREATE POLICY gate ON app.pulse_answer TO trellis_gate USING (true) WITH CHECK (true);
-- When a manager closes the wave, answers are added decrypted and in random order.
CREATE POLICY manager_inserts ON app.pulse_answer FOR INSERT TO trellis_app
  WITH CHECK (firm_id = ANY ((SELECT app.firms_of_actor('manager'))::uuid[]));
-- A person who is answering moves older answers of their unit here, still encrypted and without levels.
CREATE POLICY pulse_moves_on ON app.pulse_answer FOR INSERT TO trellis_app
  WITH CHECK (levels IS NULL AND wave_id = (SELECT app.actor_id('pulse', 'waveId'))
    AND unit_id = (SELECT app.actor_id('pulse', 'unitId')));

GRANT SELECT, DELETE ON app.pulse_answer TO trellis_gate;
GRANT INSERT ON app.pulse_answer TO trellis_app;
