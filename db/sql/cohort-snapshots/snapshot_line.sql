-- Lists the cohorts whose readers can combine figures with those of this cohort: those above and below it, and
-- (`beside`) others in which a firm of the programme was seen. For the job, which checks each reader.
CREATE OR REPLACE FUNCTION app.snapshot_line(p_cohort uuid) RETURNS TABLE (cohort_id uuid, tree uuid[], beside boolean)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  WITH line AS MATERIALIZED (SELECT DISTINCT x AS id FROM unnest(app.cohort_path(p_cohort) || app.cohort_tree(ARRAY[p_cohort])) x),
  whole AS MATERIALIZED (SELECT x AS id FROM unnest(app.cohort_tree(app.cohort_path(p_cohort))) x),
  firm AS MATERIALIZED (
    SELECT m.firm_id FROM app.cohort_membership m JOIN whole w ON w.id = m.cohort_id
    UNION SELECT s.firm_id FROM app.snapshot_stand s JOIN whole w ON w.id = s.cohort_id),
  knowing AS MATERIALIZED (
    SELECT DISTINCT n.cohort_id AS id FROM app.snapshot_seen n JOIN firm f ON f.firm_id = n.firm_id
    UNION SELECT s.cohort_id FROM app.cohort_snapshot s JOIN whole w ON w.id = s.cohort_id
      WHERE s.published_at IS NOT NULL AND s.audience <> 'firm')
  SELECT x.id, app.cohort_tree(ARRAY[x.id]), x.id NOT IN (SELECT l.id FROM line l)
  FROM (SELECT l.id FROM line l UNION SELECT p FROM knowing k CROSS JOIN LATERAL unnest(app.cohort_path(k.id)) p) x
  WHERE p_cohort = ANY (app.cohorts_of_snapshot())
$$;
GRANT EXECUTE ON FUNCTION app.snapshot_line TO trellis_worker;
