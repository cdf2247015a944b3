-- Returns the figures of the frozen results of a cohort's firms, one row for each firm and cycle; for the job
-- `network` alone.
CREATE OR REPLACE FUNCTION app.frozen_figures(p_cohort uuid)
RETURNS TABLE (firm_id uuid, cycle integer, revision integer, overall double precision, lrn double precision,
  staged integer, least_capped double precision, sem double precision)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  SELECT g.firm_id, g.cycle, g.revision, g.overall, g.lrn, g.staged,
    CASE WHEN num_nulls(g.pre_capped, g.lrn_capped, g.app_capped, g.eva_capped) = 0
      THEN least(g.pre_capped, g.lrn_capped, g.app_capped, g.eva_capped) END,
    (r.rating #>> '{scores,overall,sem}')::double precision
  FROM app.result_figures g
  JOIN app.result r USING (firm_id, assessment_id, revision)
  WHERE r.superseded_at IS NULL AND p_cohort = ANY (app.cohorts_of_job('network'))
    AND g.firm_id IN (SELECT m.firm_id FROM app.firms_of_cohort(p_cohort) m)
$$;
GRANT EXECUTE ON FUNCTION app.frozen_figures TO trellis_worker;
