-- Deletes the kept maps of these cohorts. Locks them in the order of their keys first.
CREATE OR REPLACE FUNCTION app.drop_networks(p_cohorts uuid[]) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  PERFORM FROM app.cohort_network n WHERE n.cohort_id = ANY (p_cohorts) ORDER BY n.cohort_id, n.id FOR UPDATE;
  DELETE FROM app.cohort_network n WHERE n.cohort_id = ANY (p_cohorts);
END $$;
