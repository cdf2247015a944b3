-- Returns the other firms in the cohorts of a firm that share their name (consent 3); empty if the actor is no member.
CREATE OR REPLACE FUNCTION app.open_beside(p_firm uuid) RETURNS uuid[]
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  SELECT coalesce(array_agg(DISTINCT o.firm_id), '{}') FROM app.cohort_membership o
  JOIN app.cohort_membership m ON m.cohort_id = o.cohort_id
  WHERE m.firm_id = p_firm AND p_firm = ANY (app.firms_of_actor()) AND o.firm_id <> p_firm AND o.consent_level = 3
$$;
