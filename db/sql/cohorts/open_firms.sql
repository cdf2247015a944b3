-- Lists the names of firms that share them (consent 3), for administrators of the cohort.
CREATE OR REPLACE FUNCTION app.open_firms(p_cohort uuid)
RETURNS TABLE(firm_id uuid, name text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  SELECT f.id, app.shown(f.name, f.other_name) FROM app.firms_of_cohort(p_cohort) m JOIN app.firm f ON f.id = m.firm_id
  WHERE m.consent = 3 AND p_cohort = ANY (app.cohorts_of_actor())
$$;
GRANT EXECUTE ON FUNCTION app.open_firms TO trellis_app;
