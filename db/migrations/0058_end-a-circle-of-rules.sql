SET LOCAL ROLE trellis_gate;
--> statement-breakpoint
-- As before; but cohorts that stand above each other in a circle without a rule end: the tick that asks for mails never did.
CREATE OR REPLACE FUNCTION app.rule_in_force(p_cohort uuid)
RETURNS TABLE (cohort_id uuid, name jsonb, remind text, remind_before_days integer, remind_every_days integer, closes_on date)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  WITH RECURSIVE up(id, parent_id, remind, steps) AS (
    SELECT c.id, c.parent_id, c.remind, 0 FROM app.cohort c WHERE c.id = p_cohort
    UNION ALL SELECT c.id, c.parent_id, c.remind, u.steps + 1 FROM up u JOIN app.cohort c ON c.id = u.parent_id
    WHERE u.remind IS NULL
  ) CYCLE id SET is_circle USING path
  SELECT r.id, r.name, r.remind, r.remind_before_days, r.remind_every_days, coalesce(own.closes_on, r.closes_on)
  FROM up u JOIN app.cohort r ON r.id = u.id JOIN app.cohort own ON own.id = p_cohort
  WHERE u.remind IS NOT NULL AND NOT u.is_circle ORDER BY u.steps LIMIT 1
$$;
--> statement-breakpoint
SET LOCAL ROLE trellis_owner;
