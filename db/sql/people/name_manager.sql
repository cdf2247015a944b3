-- Makes a colleague a manager, too; for managers. False if the actor is no manager or nothing changed.
CREATE OR REPLACE FUNCTION app.name_manager(p_firm uuid, p_person uuid) RETURNS boolean
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  IF NOT EXISTS (SELECT FROM unnest(app.firms_of_actor('manager')) AS f WHERE f = p_firm) THEN RETURN false; END IF;
  UPDATE app.membership m SET role = 'manager' WHERE m.firm_id = p_firm AND m.person_id = p_person AND m.role <> 'manager';
  RETURN FOUND;
END $$;
GRANT EXECUTE ON FUNCTION app.name_manager TO trellis_app;
