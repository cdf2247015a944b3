-- Lists consultants who have seen a result of a firm in this programme, past firms included, with all their clients
-- and all cohorts of the programme. The job checks that they cannot compute single firms from published figures.
CREATE OR REPLACE FUNCTION app.snapshot_consultants(p_cohort uuid) RETURNS TABLE (person_id uuid, clients uuid[], cohorts uuid[])
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  WITH tree AS (SELECT app.cohort_tree(app.cohort_path(p_cohort)) AS ids WHERE p_cohort = ANY (app.cohorts_of_snapshot())),
  seen AS (SELECT DISTINCT o.person_id, o.firm_id FROM app.consultant_seen o)
  SELECT n.person_id, array_agg(n.firm_id), t.ids FROM seen n, tree t
  WHERE n.person_id IN (SELECT o.person_id FROM seen o
    WHERE EXISTS (SELECT FROM app.cohort_membership m WHERE m.firm_id = o.firm_id AND m.cohort_id = ANY (t.ids))
      OR EXISTS (SELECT FROM app.snapshot_stand s WHERE s.firm_id = o.firm_id AND s.cohort_id = ANY (t.ids)))
  GROUP BY n.person_id, t.ids
$$;
GRANT EXECUTE ON FUNCTION app.snapshot_consultants TO trellis_worker;
