-- Whether a figure may be shown to anybody. Whoever hands out the links of a unit could answer all but one himself, and read
-- that one from the mean. So a unit shows where the server mailed each link, from five people. What was handed out by hand
-- shows in the firm as a whole alone, from ten people; less of it is in no figure, so that the units taken from the firm
-- leave ten or nobody.
CREATE OR REPLACE FUNCTION app.pulse_shows(p_firm uuid, p_wave uuid, p_about uuid, p_people integer, p_by_hand integer) RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  SELECT CASE WHEN p_by_hand > 0 THEN p_about = p_firm AND p_by_hand >= 10
    ELSE p_people >= 5 AND EXISTS (SELECT FROM app.pulse_round r WHERE r.firm_id = p_firm AND r.wave_id = p_wave
      AND r.way = 'mail' AND p_about IN (p_firm, r.unit_id)) END
$$;
GRANT EXECUTE ON FUNCTION app.pulse_shows TO trellis_app;
