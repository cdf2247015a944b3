-- Returns the firms of which the acting person is a member; with a role, those where they have this role. Row rules
-- call it. It runs as `trellis_gate`, because the row rule of `membership` would otherwise call itself.
CREATE OR REPLACE FUNCTION app.firms_of_actor(p_role text DEFAULT NULL) RETURNS uuid[]
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE v_person uuid := app.actor_person();
BEGIN
  RETURN (SELECT coalesce(array_agg(m.firm_id), '{}') FROM app.membership m
    WHERE m.person_id = v_person AND (p_role IS NULL OR m.role = p_role));
END $$;
GRANT EXECUTE ON FUNCTION app.firms_of_actor TO trellis_app, trellis_worker;
