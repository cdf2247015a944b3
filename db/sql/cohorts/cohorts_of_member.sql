-- Returns the cohorts that the actor's firms have joined. Looks them up by firm: the row rule of `cohort` would
-- otherwise read all memberships that the actor sees.
CREATE OR REPLACE FUNCTION app.cohorts_of_member() RETURNS uuid[]
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  SELECT coalesce(array_agg(DISTINCT m.cohort_id), '{}') FROM app.cohort_membership m
  WHERE m.firm_id = ANY (app.firms_of_actor())
$$;
GRANT EXECUTE ON FUNCTION app.cohorts_of_member TO trellis_app;
