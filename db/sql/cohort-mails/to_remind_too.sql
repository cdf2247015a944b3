-- Lists the managers of a firm who also get its reminders: those with another address than the listed one who have not
-- switched reminders off.
CREATE OR REPLACE FUNCTION app.to_remind_too(p_firm uuid, p_listed text) RETURNS TABLE (person_id uuid, email text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  SELECT p.id, p.email FROM app.membership m JOIN app.person p ON p.id = m.person_id
  WHERE m.firm_id = p_firm AND m.role = 'manager' AND p.reminders_off_at IS NULL AND lower(p.email) <> lower(p_listed)
$$;
