-- Returns the version of the questionnaire that a cohort gives to new assessments: its own choice, or that of the
-- nearest cohort above.
CREATE OR REPLACE FUNCTION app.chosen_instrument(p_cohort uuid) RETURNS text
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  WITH RECURSIVE up(id, parent_id, version, height) AS (
    SELECT c.id, c.parent_id, c.instrument_version, 0 FROM app.cohort c WHERE c.id = p_cohort
    UNION SELECT c.id, c.parent_id, c.instrument_version, u.height + 1 FROM app.cohort c JOIN up u ON c.id = u.parent_id)
  SELECT version FROM up WHERE version IS NOT NULL ORDER BY height LIMIT 1
$$;
GRANT EXECUTE ON FUNCTION app.chosen_instrument TO trellis_app;
