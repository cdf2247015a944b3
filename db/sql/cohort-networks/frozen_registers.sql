-- Returns the links of a cohort's firms as they were when results were frozen, without names of partners and without
-- answers; for the job `network` alone.
CREATE OR REPLACE FUNCTION app.frozen_registers(p_cohort uuid) RETURNS TABLE (firm_id uuid, cycle integer, links jsonb)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  SELECT i.firm_id, g.cycle, (SELECT coalesce(jsonb_agg(l.link - 'partner' - 'shareOfPartner'), '[]')
    FROM jsonb_array_elements(i.input -> 'links') l(link))
  FROM app.result_input i
  JOIN app.result_figures g USING (firm_id, assessment_id, revision)
  JOIN app.result r USING (firm_id, assessment_id, revision)
  WHERE r.superseded_at IS NULL AND p_cohort = ANY (app.cohorts_of_job('network'))
    AND i.firm_id IN (SELECT m.firm_id FROM app.firms_of_cohort(p_cohort) m)
$$;
GRANT EXECUTE ON FUNCTION app.frozen_registers TO trellis_worker;
