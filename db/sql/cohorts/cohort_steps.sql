-- Lists a cohort and those above it; `part` is the cohort directly below each, through which this one belongs to it.
CREATE OR REPLACE FUNCTION app.cohort_steps(p_cohort uuid) RETURNS TABLE (cohort_id uuid, part uuid)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  WITH RECURSIVE step(cohort_id, part) AS (
    SELECT c.id, NULL::uuid FROM app.cohort c WHERE c.id = p_cohort
    UNION SELECT c.parent_id, c.id FROM app.cohort c JOIN step s ON s.cohort_id = c.id WHERE c.parent_id IS NOT NULL)
  CYCLE cohort_id SET is_cycle USING path
  SELECT s.cohort_id, s.part FROM step s WHERE NOT s.is_cycle
$$;
