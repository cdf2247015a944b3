SET LOCAL ROLE trellis_gate;
--> statement-breakpoint
-- The rule by which firms of a cohort are reminded: its own, else that of the nearest cohort above which has one, up to its
-- own close, else to that of the cohort with the rule.
CREATE FUNCTION app.rule_in_force(p_cohort uuid)
RETURNS TABLE (cohort_id uuid, name jsonb, remind text, remind_before_days integer, remind_every_days integer, closes_on date)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = '' AS $$
  WITH RECURSIVE up(id, parent_id, remind, steps) AS (
    SELECT c.id, c.parent_id, c.remind, 0 FROM app.cohort c WHERE c.id = p_cohort
    UNION ALL SELECT c.id, c.parent_id, c.remind, u.steps + 1 FROM up u JOIN app.cohort c ON c.id = u.parent_id
    WHERE u.remind IS NULL)
  SELECT r.id, r.name, r.remind, r.remind_before_days, r.remind_every_days, coalesce(own.closes_on, r.closes_on)
  FROM up u JOIN app.cohort r ON r.id = u.id JOIN app.cohort own ON own.id = p_cohort
  WHERE u.remind IS NOT NULL ORDER BY u.steps LIMIT 1
$$;
--> statement-breakpoint
-- The same for an administrator, who may not see the cohort above that has the rule; asked for above, as if there were no own.
CREATE FUNCTION app.reminder_rule(p_cohort uuid, p_above boolean)
RETURNS TABLE (cohort_id uuid, name jsonb, remind text, remind_before_days integer, remind_every_days integer, closes_on date)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = '' AS $$
  SELECT r.* FROM app.cohort c CROSS JOIN LATERAL app.rule_in_force(CASE WHEN p_above THEN c.parent_id ELSE c.id END) r
  WHERE c.id = p_cohort AND p_cohort = ANY (app.cohorts_of_actor())
$$;
--> statement-breakpoint
REVOKE ALL ON FUNCTION app.rule_in_force(uuid), app.reminder_rule(uuid, boolean) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION app.reminder_rule(uuid, boolean) TO trellis_app;
--> statement-breakpoint
-- As before; but a rule is also for the cohorts below that have none of their own.
CREATE OR REPLACE FUNCTION app.ask_cohort_mails(p_now timestamptz) RETURNS integer
LANGUAGE plpgsql SECURITY DEFINER SET search_path = '' AS $$
DECLARE v_asked integer;
BEGIN
  INSERT INTO app.cohort_mail (cohort_id, id, invitation_id, kind, period, asked_at)
  SELECT r.cohort_id, gen_random_uuid(), r.invitation_id, 'reminder', 'rule ' || d.begins, p_now
  FROM app.cohort c
  CROSS JOIN LATERAL app.rule_in_force(c.id) f
  CROSS JOIN LATERAL (SELECT (p_now AT TIME ZONE 'Asia/Shanghai')::date AS today) t
  CROSS JOIN LATERAL (SELECT f.closes_on - f.remind_before_days AS first) w
  CROSS JOIN LATERAL (SELECT w.first + (t.today - w.first) / f.remind_every_days * f.remind_every_days AS begins) d
  CROSS JOIN LATERAL app.to_remind(ARRAY[c.id], f.remind, p_now) r
  WHERE t.today BETWEEN w.first AND f.closes_on
  ON CONFLICT DO NOTHING;
  GET DIAGNOSTICS v_asked = ROW_COUNT;
  INSERT INTO app.job (id, kind, key, cohort_id)
  SELECT gen_random_uuid(), 'mail', k.cohort_id::text, k.cohort_id
  FROM (SELECT DISTINCT w.cohort_id FROM app.cohort_mail w WHERE w.outcome IS NULL
    AND coalesce(w.try_after, p_now) <= p_now) k
  WHERE NOT EXISTS (SELECT FROM app.job j WHERE j.kind = 'mail' AND (j.state IN ('waiting', 'running')
      OR (j.state = 'failed' AND j.ended_at > p_now - interval '10 minutes'))
    AND k.cohort_id = ANY (app.cohort_tree(ARRAY[j.cohort_id])))
  ON CONFLICT DO NOTHING;
  RETURN v_asked;
END $$;
--> statement-breakpoint
SET LOCAL ROLE trellis_owner;
