-- Returns the member of a firm with this address. For managers only: other colleagues see no addresses.
CREATE OR REPLACE FUNCTION app.member_at_address(p_firm uuid, p_email text)
RETURNS TABLE(person_id uuid, display_name text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  SELECT m.person_id, app.shown(m.display_name,
  m.other_name) FROM app.membership m JOIN app.person p ON p.id = m.person_id
  WHERE m.firm_id = p_firm AND p.email = p_email AND EXISTS (
    SELECT FROM app.membership a
    WHERE a.firm_id = p_firm AND a.person_id = app.actor_person() AND a.role = 'manager')
$$;
GRANT EXECUTE ON FUNCTION app.member_at_address TO trellis_app;
