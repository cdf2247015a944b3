-- Creates a firm and makes the acting person its manager. Runs as `trellis_gate`: the application itself may not insert
-- members.
CREATE OR REPLACE FUNCTION app.create_firm(p_id uuid, p_name text, p_time_zone text, p_locale text, p_display_name text, p_stratum text)
RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  IF app.actor_person() IS NULL THEN
    RAISE insufficient_privilege USING MESSAGE = 'only a person creates a firm';
  END IF;
  INSERT INTO app.firm (id, name, time_zone, locale) VALUES (p_id, p_name, p_time_zone, p_locale);
  INSERT INTO app.membership (firm_id, person_id, role, stratum, display_name)
  VALUES (p_id, app.actor_person(), 'manager', p_stratum, p_display_name);
END $$;
GRANT EXECUTE ON FUNCTION app.create_firm TO trellis_app;
