-- Adds firms with their progress to the counts of cohorts they came to; sign -1 subtracts. Writes in the order of
-- keys.
CREATE OR REPLACE FUNCTION app.count_reach(p_cohorts uuid[], p_firms uuid[], p_joined timestamptz[], p_signs integer[]) RETURNS void
LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  INSERT INTO app.cohort_rollup AS u (cohort_id, cycle, stage, week, firms)
  SELECT d.cohort_id, v.cycle, v.stage, app.week_of(v.at), sum(d.sign)
  FROM unnest(p_cohorts, p_firms, p_joined, p_signs) d(cohort_id, firm_id, joined_at, sign)
  JOIN app.cohort c ON c.id = d.cohort_id
  CROSS JOIN LATERAL (SELECT 0 AS cycle, 'joined' AS stage, d.joined_at AS at UNION ALL
    SELECT g.cycle, s.stage, s.at FROM app.firm_progress g, LATERAL (VALUES ('started', g.started_at),
      ('submitted', g.submitted_at), ('frozen', g.frozen_at)) s(stage, at)
    WHERE g.firm_id = d.firm_id AND s.at IS NOT NULL) v
  GROUP BY 1, 2, 3, 4 HAVING sum(d.sign) <> 0 ORDER BY 1, 2, 3, 4
  ON CONFLICT (cohort_id, cycle, stage, week) DO UPDATE SET firms = u.firms + excluded.firms
$$;
