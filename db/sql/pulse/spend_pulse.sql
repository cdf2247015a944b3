-- Uses up a link, or one place of a code; the answer is stored in another transaction. Rewrites all links of the unit,
-- so that neither the order nor the age of rows shows which one was used when.
CREATE OR REPLACE FUNCTION app.spend_pulse(p_hash text, p_receipt text)
RETURNS TABLE (outcome text, wave_id uuid, unit_id uuid)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  t app.pulse_token;
  r app.pulse_round;
BEGIN
  SELECT * INTO t FROM app.pulse_token p WHERE p.hash = p_hash AND p.kind <> 'receipt';
  IF t.hash IS NULL THEN RETURN QUERY SELECT 'unknown', NULL::uuid, NULL::uuid; RETURN; END IF;
  SELECT * INTO r FROM app.pulse_round o
  WHERE o.firm_id = t.firm_id AND o.wave_id = t.wave_id AND o.unit_id = t.unit_id FOR UPDATE;
  IF NOT EXISTS (SELECT FROM app.pulse_wave w WHERE w.firm_id = r.firm_id AND w.id = r.wave_id
      AND w.closed_at IS NULL AND w.closes_at > now()) THEN
    RETURN QUERY SELECT 'closed', NULL::uuid, NULL::uuid; RETURN;
  END IF;
  IF t.kind = 'link' THEN
    IF (SELECT p.spent FROM app.pulse_token p WHERE p.hash = p_hash) THEN
      RETURN QUERY SELECT 'used', NULL::uuid, NULL::uuid; RETURN;
    END IF;
    UPDATE app.pulse_token p SET spent = p.spent OR p.hash = p_hash
    WHERE p.firm_id = r.firm_id AND p.wave_id = r.wave_id AND p.unit_id = r.unit_id;
  ELSE
    IF EXISTS (SELECT FROM app.pulse_token p WHERE p.hash = p_receipt) THEN
      RETURN QUERY SELECT 'sent', NULL::uuid, NULL::uuid; RETURN;
    END IF;
    IF r.sent >= r.headcount THEN RETURN QUERY SELECT 'full', NULL::uuid, NULL::uuid; RETURN; END IF;
    INSERT INTO app.pulse_token (firm_id, wave_id, unit_id, hash, kind, spent)
    VALUES (r.firm_id, r.wave_id, r.unit_id, p_receipt, 'receipt', true);
  END IF;
  UPDATE app.pulse_round o SET sent = o.sent + 1
  WHERE o.firm_id = r.firm_id AND o.wave_id = r.wave_id AND o.unit_id = r.unit_id;
  RETURN QUERY SELECT 'spent', r.wave_id, r.unit_id;
END $$;
GRANT EXECUTE ON FUNCTION app.spend_pulse TO trellis_auth;
