-- Queues the reminders that are due by the rules of cohorts, and the job that sends waiting mails; returns how many
-- reminders. A cohort without a rule follows the nearest one above.
CREATE OR REPLACE FUNCTION app.ask_cohort_mails(p_now timestamptz) RETURNS integer
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE v_asked integer;
BEGIN
  INSERT INTO app.cohort_mail (cohort_id, id, invitation_id, kind, period, asked_at)
  SELECT r.cohort_id, gen_random_uuid(), r.invitation_id, 'reminder', 'rule ' || d.begins, p_now
  FROM app.cohort c
  CROSS JOIN LATERAL app.rule_in_force(c.id) f
  CROSS JOIN LATERAL (SELECT (p_now AT TIME ZONE 'Asia/Shanghai')::date AS today) t
  CROSS JOIN LATERAL (SELECT f.closes_on - f.remind_before_days AS first) w
  CROSS JOIN LATERAL (SELECT w.first + (t.today - w.first) / f.remind_every_days * f.remind_every_days AS begins) d
  CROSS JOIN LATERAL app.firms_of(ARRAY[c.id], f.remind, p_now) r
  WHERE t.today BETWEEN w.first AND f.closes_on AND r.reason = 'due'
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
GRANT EXECUTE ON FUNCTION app.ask_cohort_mails TO trellis_worker;
