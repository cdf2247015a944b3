-- Returns the cohorts that the actor's firms have joined, with those above them.
CREATE OR REPLACE FUNCTION app.cohorts_joined() RETURNS uuid[]
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  SELECT coalesce(array_agg(DISTINCT x), '{}') FROM app.cohort_membership m, unnest(app.cohort_path(m.cohort_id)) x
  WHERE m.firm_id = ANY (app.firms_of_actor())
$$;
GRANT EXECUTE ON FUNCTION app.cohorts_joined TO trellis_app;
