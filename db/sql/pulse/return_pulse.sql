-- Makes a link, or a place of a code, usable again because its answer could not be stored.
CREATE OR REPLACE FUNCTION app.return_pulse(p_hash text, p_receipt text) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  t app.pulse_token;
  v_returned boolean;
BEGIN
  SELECT * INTO t FROM app.pulse_token p WHERE p.hash = p_hash AND p.kind <> 'receipt';
  PERFORM FROM app.pulse_round o
  WHERE o.firm_id = t.firm_id AND o.wave_id = t.wave_id AND o.unit_id = t.unit_id FOR UPDATE;
  IF t.kind = 'link' THEN
    v_returned := (SELECT p.spent FROM app.pulse_token p WHERE p.hash = p_hash);
    UPDATE app.pulse_token p SET spent = p.spent AND p.hash <> p_hash
    WHERE p.firm_id = t.firm_id AND p.wave_id = t.wave_id AND p.unit_id = t.unit_id;
  ELSE
    DELETE FROM app.pulse_token p WHERE p.hash = p_receipt AND p.kind = 'receipt';
    v_returned := FOUND;
  END IF;
  UPDATE app.pulse_round o SET sent = o.sent - 1
  WHERE v_returned AND o.firm_id = t.firm_id AND o.wave_id = t.wave_id AND o.unit_id = t.unit_id;
END $$;
GRANT EXECUTE ON FUNCTION app.return_pulse TO trellis_auth;
