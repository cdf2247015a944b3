-- Adds a firm to a cohort without an invitation; for the operator (demo, tests). Nobody else may execute it.
CREATE OR REPLACE FUNCTION app.join_cohort(p_cohort uuid, p_firm uuid, p_consent integer) RETURNS void
LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  INSERT INTO app.cohort_membership (cohort_id, firm_id, consent_level) VALUES (p_cohort, p_firm, p_consent)
  ON CONFLICT DO NOTHING
$$;
GRANT EXECUTE ON FUNCTION app.join_cohort TO trellis_owner;
