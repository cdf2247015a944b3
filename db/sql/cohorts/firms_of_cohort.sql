-- Lists the firms of a cohort and of those below, each with its highest consent; for the job
-- `network`, and for other functions that run for an administrator.
CREATE OR REPLACE FUNCTION app.firms_of_cohort(p_cohort uuid) RETURNS TABLE (firm_id uuid, consent integer)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  SELECT m.firm_id, max(m.consent_level) FROM app.cohort_membership m
  WHERE m.cohort_id = ANY (app.cohort_tree(ARRAY[p_cohort]))
    AND (p_cohort = ANY (app.cohorts_of_actor()) OR p_cohort = ANY (app.cohorts_of_job('network')))
  GROUP BY m.firm_id
$$;
GRANT EXECUTE ON FUNCTION app.firms_of_cohort TO trellis_worker;
