-- Lists for the job `network` how each firm was drawn on the last map, including firms that have left. `free` is false
-- for firms that share their name in another cohort or are drawn by name there, because they could be recognised.
CREATE OR REPLACE FUNCTION app.network_standings(p_cohort uuid)
RETURNS TABLE (cohort_id uuid, firm_id uuid, k integer, consent integer, free boolean, look integer, spent boolean,
  place double precision, facts jsonb, digest text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  WITH tree AS MATERIALIZED (SELECT c.id, c.minimum_k FROM app.cohort c
    WHERE c.id = ANY (app.cohort_tree(ARRAY[p_cohort])) AND p_cohort = ANY (app.cohorts_of_job('network'))),
  one AS (
    SELECT m.cohort_id, m.firm_id FROM app.cohort_membership m JOIN tree t ON t.id = m.cohort_id
    UNION SELECT s.cohort_id, s.firm_id FROM app.network_stand s JOIN tree t ON t.id = s.cohort_id)
  SELECT o.cohort_id, o.firm_id, t.minimum_k, coalesce(m.consent_level, 0),
    NOT EXISTS (SELECT FROM app.cohort_membership x
      WHERE x.firm_id = o.firm_id AND x.cohort_id <> o.cohort_id AND x.consent_level = 3)
    AND NOT EXISTS (SELECT FROM app.network_stand x WHERE x.firm_id = o.firm_id AND x.cohort_id <> o.cohort_id),
    coalesce(s.look, 0), coalesce(s.spent, false), s.place, s.facts, s.digest
  FROM one o JOIN tree t ON t.id = o.cohort_id
  LEFT JOIN app.cohort_membership m ON m.cohort_id = o.cohort_id AND m.firm_id = o.firm_id
  LEFT JOIN app.network_stand s ON s.cohort_id = o.cohort_id AND s.firm_id = o.firm_id
  ORDER BY o.cohort_id, o.firm_id
$$;
GRANT EXECUTE ON FUNCTION app.network_standings TO trellis_worker;
