-- Claims links to be mailed, of one wave or of all open ones, and returns them. SKIP LOCKED, so that two processes do
-- not take the same. A claim older than `p_stale` is due again: the same link sent twice still gives one answer.
CREATE OR REPLACE FUNCTION app.claim_pulse_mails(p_wave uuid, p_most integer, p_stale interval)
RETURNS TABLE(firm_id uuid, firm_name text, firm_locale text, wave_id uuid, unit_id uuid, n integer, email text,
  last_day date)
LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  WITH due AS (
    SELECT d.firm_id, d.wave_id, d.unit_id, d.n FROM app.pulse_address d
    JOIN app.pulse_wave w ON w.firm_id = d.firm_id AND w.id = d.wave_id AND w.closed_at IS NULL AND w.closes_at > now()
    WHERE (p_wave IS NULL OR d.wave_id = p_wave) AND NOT d.refused
      AND (d.claimed_at IS NULL OR d.claimed_at < now() - p_stale)
    ORDER BY d.wave_id, d.unit_id, d.n LIMIT p_most FOR UPDATE OF d SKIP LOCKED
  ), claimed AS (
    UPDATE app.pulse_address d SET claimed_at = now() FROM due
    WHERE d.firm_id = due.firm_id AND d.wave_id = due.wave_id AND d.unit_id = due.unit_id AND d.n = due.n
    RETURNING d.firm_id, d.wave_id, d.unit_id, d.n, d.email
  )
  SELECT c.firm_id, app.name_for(f.locale, f.name, f.other_name), f.locale, c.wave_id, c.unit_id, c.n, c.email,
  w.last_day
  FROM claimed c JOIN app.firm f ON f.id = c.firm_id
  JOIN app.pulse_wave w ON w.firm_id = c.firm_id AND w.id = c.wave_id
$$;
GRANT EXECUTE ON FUNCTION app.claim_pulse_mails TO trellis_auth;
