-- Returns a hash of how firms were drawn last. If it differs from an earlier one, another job has made a map or a firm
-- has left meanwhile.
CREATE OR REPLACE FUNCTION app.network_state(p_cohort uuid) RETURNS text
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  WITH tree AS MATERIALIZED (SELECT c.id, c.minimum_k FROM app.cohort c
    WHERE c.id = ANY (app.cohort_tree(ARRAY[p_cohort])) AND p_cohort = ANY (app.cohorts_of_job('network')))
  SELECT md5(concat_ws(' ',
    (SELECT string_agg(concat_ws('|', t.id, t.minimum_k), ',' ORDER BY t.id) FROM tree t),
    (SELECT string_agg(concat_ws('|', s.cohort_id, s.firm_id, s.look, s.spent, s.digest), ',' ORDER BY s.cohort_id, s.firm_id)
      FROM app.network_stand s JOIN tree t ON t.id = s.cohort_id)))
$$;
GRANT EXECUTE ON FUNCTION app.network_state TO trellis_worker;
