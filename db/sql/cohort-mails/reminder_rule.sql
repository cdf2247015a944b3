-- Returns the reminder rule of a cohort for its administrators, who may not read the cohort above that has it. With
-- `p_above`: the rule that would apply if the cohort had none of its own.
CREATE OR REPLACE FUNCTION app.reminder_rule(p_cohort uuid, p_above boolean)
RETURNS TABLE (cohort_id uuid, name jsonb, remind text, remind_before_days integer, remind_every_days integer, closes_on date)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  SELECT r.* FROM app.cohort c CROSS JOIN LATERAL app.rule_in_force(CASE WHEN p_above THEN c.parent_id ELSE c.id END) r
  WHERE c.id = p_cohort AND p_cohort = ANY (app.cohorts_of_actor())
$$;
GRANT EXECUTE ON FUNCTION app.reminder_rule TO trellis_app;
