-- The cohorts that a firm of the actor has joined, by the firm. The rule below asked for every row of `cohort_membership`
-- that the actor sees, and so read the whole of a cohort for its administrators.
CREATE OR REPLACE FUNCTION app.cohorts_of_member() RETURNS uuid[]
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  SELECT coalesce(array_agg(DISTINCT m.cohort_id), '{}') FROM app.cohort_membership m
  WHERE m.firm_id = ANY (app.firms_of_actor())
$$;
GRANT EXECUTE ON FUNCTION app.cohorts_of_member TO trellis_app;
