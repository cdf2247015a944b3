-- Returns `minimum_k` of the cohort above, which administrators of a lower cohort may not read.
CREATE OR REPLACE FUNCTION app.minimum_above(p_cohort uuid) RETURNS integer
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  SELECT above.minimum_k FROM app.cohort own JOIN app.cohort above ON above.id = own.parent_id
  WHERE own.id = p_cohort AND own.id = ANY (app.cohorts_of_actor())
$$;
GRANT EXECUTE ON FUNCTION app.minimum_above TO trellis_app;
