-- Notes what became of a mail. Sent: its address is deleted. Refused: it stays, for the manager to see. Otherwise it
-- is due again.
CREATE OR REPLACE FUNCTION app.settle_pulse_mail(p_wave uuid, p_unit uuid, p_n integer, p_outcome text) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  IF p_outcome = 'sent' THEN
    DELETE FROM app.pulse_address d WHERE d.wave_id = p_wave AND d.unit_id = p_unit AND d.n = p_n;
  ELSE
    UPDATE app.pulse_address d SET claimed_at = NULL, refused = (p_outcome = 'refused')
    WHERE d.wave_id = p_wave AND d.unit_id = p_unit AND d.n = p_n;
  END IF;
END $$;
GRANT EXECUTE ON FUNCTION app.settle_pulse_mail TO trellis_auth;
