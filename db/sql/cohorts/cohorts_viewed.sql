-- Returns the cohorts, with those above, of the clients whose results the acting consultant views in this transaction.
CREATE OR REPLACE FUNCTION app.cohorts_viewed() RETURNS uuid[]
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  SELECT coalesce(array_agg(DISTINCT x), '{}') FROM app.cohort_membership m, unnest(app.cohort_path(m.cohort_id)) x
  WHERE m.firm_id = ANY (app.firms_viewed('results'))
$$;
GRANT EXECUTE ON FUNCTION app.cohorts_viewed TO trellis_app;
