-- Adds rows of `firm_progress` to the counts by week of all cohorts of their firms; sign -1 subtracts. Writes in the
-- order of keys.
CREATE OR REPLACE FUNCTION app.count_progress(p_rows app.firm_progress[], p_signs integer[]) RETURNS void
LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  INSERT INTO app.cohort_rollup AS u (cohort_id, cycle, stage, week, firms)
  SELECT c.id, g.cycle, s.stage, app.week_of(s.at), sum(g.sign)
  FROM unnest(p_rows, p_signs) g(firm_id, cycle, started_at, submitted_at, frozen_at, sign)
  CROSS JOIN LATERAL (VALUES ('started', g.started_at), ('submitted', g.submitted_at), ('frozen', g.frozen_at)) s(stage, at)
  JOIN app.cohort_firm r ON r.firm_id = g.firm_id JOIN app.cohort c ON c.id = r.cohort_id
  WHERE s.at IS NOT NULL
  GROUP BY 1, 2, 3, 4 HAVING sum(g.sign) <> 0 ORDER BY 1, 2, 3, 4
  ON CONFLICT (cohort_id, cycle, stage, week) DO UPDATE SET firms = u.firms + excluded.firms
$$;
