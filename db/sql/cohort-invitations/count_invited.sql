-- Adds open invitations to the counts of their cohorts and those above; sign -1 subtracts. Writes the rows in the
-- order of their keys, so that two of these cannot deadlock.
CREATE OR REPLACE FUNCTION app.count_invited(p_cohorts uuid[], p_at timestamptz[], p_signs integer[]) RETURNS void
LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  INSERT INTO app.cohort_rollup AS u (cohort_id, cycle, stage, week, firms)
  SELECT c.id, 0, 'invited', app.week_of(d.at), sum(d.sign)
  FROM unnest(p_cohorts, p_at, p_signs) d(cohort_id, at, sign)
  CROSS JOIN LATERAL app.cohort_steps(d.cohort_id) s JOIN app.cohort c ON c.id = s.cohort_id
  GROUP BY 1, 2, 3, 4 HAVING sum(d.sign) <> 0 ORDER BY 1, 2, 3, 4
  ON CONFLICT (cohort_id, cycle, stage, week) DO UPDATE SET firms = u.firms + excluded.firms
$$;
