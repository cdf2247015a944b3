-- Returns what the page of the short questionnaire shows, to the holder of a link or code.
CREATE OR REPLACE FUNCTION app.find_pulse(p_hash text)
RETURNS TABLE(wave_id uuid, unit_id uuid, firm_name text, unit_name text, kind text, way text, state text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  SELECT r.wave_id, r.unit_id, app.shown(f.name, f.other_name), u.name, t.kind, r.way,
    CASE WHEN w.closed_at IS NOT NULL OR w.closes_at <= now() THEN 'closed'
         WHEN t.kind = 'link' AND t.spent THEN 'used'
         WHEN r.sent >= r.headcount THEN 'full' ELSE 'open' END
  FROM app.pulse_token t
  JOIN app.pulse_round r ON r.firm_id = t.firm_id AND r.wave_id = t.wave_id AND r.unit_id = t.unit_id
  JOIN app.pulse_wave w ON w.firm_id = r.firm_id AND w.id = r.wave_id
  JOIN app.pulse_unit u ON u.firm_id = r.firm_id AND u.id = r.unit_id
  JOIN app.firm f ON f.id = r.firm_id
  WHERE t.hash = p_hash AND t.kind <> 'receipt'
$$;
GRANT EXECUTE ON FUNCTION app.find_pulse TO trellis_auth;
