-- Returns when somebody else removed this person from a firm or from the administrators of a cohort; null if they left
-- themselves or were never there. Invitations from before that time no longer work.
CREATE OR REPLACE FUNCTION app.removed_at(p_person uuid, p_firm uuid, p_cohort uuid) RETURNS timestamptz
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  SELECT CASE WHEN NOT l.by_self THEN l.until END FROM (SELECT f.until, f.by_self FROM app.former_place f
    WHERE f.person_id = p_person AND (f.firm_id = p_firm OR f.cohort_id = p_cohort) ORDER BY f.until DESC LIMIT 1) l
$$;
