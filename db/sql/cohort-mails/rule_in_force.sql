-- Returns the reminder rule of a cohort: its own, or that of the nearest cohort above which has one. It ends at this
-- cohort's deadline.
CREATE OR REPLACE FUNCTION app.rule_in_force(p_cohort uuid)
RETURNS TABLE (cohort_id uuid, name jsonb, remind text, remind_before_days integer, remind_every_days integer, closes_on date)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  WITH RECURSIVE up(id, parent_id, remind, steps) AS (
    SELECT c.id, c.parent_id, c.remind, 0 FROM app.cohort c WHERE c.id = p_cohort
    UNION ALL SELECT c.id, c.parent_id, c.remind, u.steps + 1 FROM up u JOIN app.cohort c ON c.id = u.parent_id
    WHERE u.remind IS NULL
  ) CYCLE id SET is_circle USING path
  SELECT r.id, r.name, r.remind, r.remind_before_days, r.remind_every_days, app.deadline_of(p_cohort)
  FROM up u JOIN app.cohort r ON r.id = u.id
  WHERE u.remind IS NOT NULL AND NOT u.is_circle ORDER BY u.steps LIMIT 1
$$;
