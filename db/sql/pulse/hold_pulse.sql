-- Locks the unit of the person who is answering until the transaction ends; returns the firm, or null once the wave is
-- over.
CREATE OR REPLACE FUNCTION app.hold_pulse() RETURNS uuid LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE v_firm uuid;
BEGIN
  SELECT o.firm_id INTO v_firm FROM app.pulse_round o
  WHERE o.wave_id = app.actor_id('pulse', 'waveId') AND o.unit_id = app.actor_id('pulse', 'unitId') FOR UPDATE;
  RETURN (SELECT w.firm_id FROM app.pulse_wave w
    WHERE w.firm_id = v_firm AND w.id = app.actor_id('pulse', 'waveId') AND w.closed_at IS NULL);
END $$;
GRANT EXECUTE ON FUNCTION app.hold_pulse TO trellis_app;
