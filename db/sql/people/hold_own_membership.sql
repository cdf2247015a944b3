-- Returns the acting person's role in a firm and locks their membership, so that they are not removed or erased during
-- the save. No row if they are no member.
CREATE OR REPLACE FUNCTION app.hold_own_membership(p_firm uuid) RETURNS TABLE (role text)
LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  SELECT m.role FROM app.membership m WHERE m.firm_id = p_firm AND m.person_id = app.actor_person() FOR KEY SHARE
$$;
GRANT EXECUTE ON FUNCTION app.hold_own_membership TO trellis_app;
