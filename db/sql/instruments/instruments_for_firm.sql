-- Returns the versions of the questionnaire that the cohorts of a firm have chosen; for its members.
CREATE OR REPLACE FUNCTION app.instruments_for_firm(p_firm uuid) RETURNS SETOF text
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  SELECT DISTINCT v FROM app.cohort_membership m, app.chosen_instrument(m.cohort_id) v
  WHERE m.firm_id = p_firm AND p_firm = ANY (app.firms_of_actor()) AND v IS NOT NULL
$$;
GRANT EXECUTE ON FUNCTION app.instruments_for_firm TO trellis_app;
