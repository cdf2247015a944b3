-- Lets the acting person leave a firm. The last manager cannot leave; the managers are locked, so that two cannot
-- leave at once. Their assignments end with the membership; their answers stay.
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
