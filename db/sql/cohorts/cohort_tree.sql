-- Returns these cohorts with all cohorts below them. UNION instead of UNION ALL, so that a circle of cohorts ends.
CREATE OR REPLACE FUNCTION app.cohort_tree(p_roots uuid[]) RETURNS uuid[]
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  WITH RECURSIVE tree(id) AS (
    SELECT c.id FROM app.cohort c WHERE c.id = ANY (p_roots)
    UNION SELECT c.id FROM app.cohort c JOIN tree t ON c.parent_id = t.id)
  SELECT coalesce(array_agg(id), '{}') FROM tree
$$;
