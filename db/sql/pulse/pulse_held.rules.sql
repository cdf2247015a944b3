-- One row per encrypted answer of an open wave, shuffled again with each new one.
-- Only a person who is answering reads and writes it, for their unit. Emptied by `empty_pulse`.

CREATE POLICY gate ON app.pulse_held TO trellis_gate USING (true) WITH CHECK (true);
-- The actor `pulse` stands for one unit of one wave, and for no person.
CREATE POLICY pulse_mixes ON app.pulse_held TO trellis_app
  USING (wave_id = (SELECT app.actor_id('pulse', 'waveId')) AND unit_id = (SELECT app.actor_id('pulse', 'unitId')))
  WITH CHECK (wave_id = (SELECT app.actor_id('pulse', 'waveId'))
    AND unit_id = (SELECT app.actor_id('pulse', 'unitId')));

GRANT SELECT, DELETE ON app.pulse_held TO trellis_gate;
GRANT INSERT, SELECT, DELETE ON app.pulse_held TO trellis_app;
