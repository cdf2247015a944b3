-- The acting person leaves a firm by himself. A firm keeps a manager: its last one names another first. What was passed on
-- to him goes back with the membership; his answers stay with the firm.
CREATE OR REPLACE FUNCTION app.leave_firm(p_firm uuid) RETURNS text
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  v_person uuid := app.actor_person();
  v_managers uuid[];
BEGIN
  SELECT array_agg(l.person_id) INTO v_managers FROM (
    SELECT m.person_id FROM app.membership m WHERE m.firm_id = p_firm AND m.role = 'manager'
    ORDER BY m.person_id FOR UPDATE) l;
  IF v_person = ANY (v_managers) AND cardinality(v_managers) = 1 THEN RETURN 'last-manager'; END IF;
  DELETE FROM app.membership m WHERE m.firm_id = p_firm AND m.person_id = v_person;
  IF NOT FOUND THEN RETURN 'not-found'; END IF;
  RETURN 'left';
END $$;
GRANT EXECUTE ON FUNCTION app.leave_firm TO trellis_app;
