-- Returns all encrypted answers of a closed wave, once, and deletes them, with the addresses and the notes of who has
-- answered. For managers.
CREATE OR REPLACE FUNCTION app.empty_pulse(p_firm uuid, p_wave uuid) RETURNS TABLE (unit_id uuid, sealed text)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  IF NOT p_firm = ANY (app.firms_of_actor('manager')) THEN RETURN; END IF;
  PERFORM FROM app.pulse_round o WHERE o.firm_id = p_firm AND o.wave_id = p_wave ORDER BY o.unit_id FOR UPDATE;
  IF NOT EXISTS (SELECT FROM app.pulse_wave w WHERE w.firm_id = p_firm AND w.id = p_wave AND w.closed_at IS NOT NULL) THEN
    RETURN;
  END IF;
  DELETE FROM app.pulse_address d WHERE d.firm_id = p_firm AND d.wave_id = p_wave;
  DELETE FROM app.pulse_token p WHERE p.firm_id = p_firm AND p.wave_id = p_wave AND p.kind = 'receipt';
  UPDATE app.pulse_token p SET spent = false WHERE p.firm_id = p_firm AND p.wave_id = p_wave;
  RETURN QUERY
    WITH held AS (DELETE FROM app.pulse_held h WHERE h.firm_id = p_firm AND h.wave_id = p_wave RETURNING h.unit_id, h.sealed),
      moved AS (DELETE FROM app.pulse_answer a
        WHERE a.firm_id = p_firm AND a.wave_id = p_wave AND a.sealed IS NOT NULL RETURNING a.unit_id, a.sealed)
    SELECT * FROM held UNION ALL SELECT * FROM moved;
END $$;
GRANT EXECUTE ON FUNCTION app.empty_pulse TO trellis_app;
