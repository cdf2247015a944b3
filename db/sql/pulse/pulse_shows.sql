-- Returns whether a figure may be shown. A unit's figure needs five people, all asked by mail: a manager who hands out
-- links could answer all but one and compute that one. Answers by hand count only in the firm's figure, from ten
-- people, so that subtracting units leaves ten or nobody.
CREATE OR REPLACE FUNCTION app.pulse_shows(p_firm uuid, p_wave uuid, p_about uuid, p_people integer, p_by_hand integer) RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  SELECT CASE WHEN p_by_hand > 0 THEN p_about = p_firm AND p_by_hand >= 10
    ELSE p_people >= 5 AND EXISTS (SELECT FROM app.pulse_round r WHERE r.firm_id = p_firm AND r.wave_id = p_wave
      AND r.way = 'mail' AND p_about IN (p_firm, r.unit_id)) END
$$;
GRANT EXECUTE ON FUNCTION app.pulse_shows TO trellis_app;
