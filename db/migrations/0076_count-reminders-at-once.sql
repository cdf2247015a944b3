SET LOCAL ROLE trellis_gate;
--> statement-breakpoint
-- Of every firm that is asked, whether a reminder reaches it now ("due"), and of each other the reason why not.
CREATE FUNCTION app.reminders_of(p_cohorts uuid[], p_target text, p_now timestamptz)
RETURNS TABLE (cohort_id uuid, invitation_id uuid, name text, stage text, reason text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  SELECT f.cohort_id, f.invitation_id, f.name, f.stage, CASE
    WHEN f.stage <> ALL (CASE p_target WHEN 'not-joined' THEN ARRAY['invited'] WHEN 'not-started' THEN ARRAY['invited', 'joined']
      ELSE ARRAY['invited', 'joined', 'started'] END) THEN 'done'
    WHEN f.invitation_id IS NULL THEN 'no-address'
    WHEN f.mail IN ('sent', 'none') AND f.mailed_at <= p_now - interval '7 days'
      OR f.mail = 'failed' AND f.problem = 'unreachable' AND f.stage <> 'invited' THEN 'due'
    WHEN f.mail = 'opted-out' THEN 'opted-out'
    WHEN f.mail IN ('failed', 'bounced') THEN 'undelivered'
    WHEN f.mail = 'waiting' THEN 'waiting'
    ELSE 'recent' END
  FROM app.progress_of_firms(p_cohorts) f WHERE f.mail NOT IN ('revoked', 'left')
$$;
--> statement-breakpoint
-- As before, by the one rule.
CREATE OR REPLACE FUNCTION app.to_remind(p_cohorts uuid[], p_target text, p_now timestamptz)
RETURNS TABLE (cohort_id uuid, invitation_id uuid, name text, stage text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  SELECT r.cohort_id, r.invitation_id, r.name, r.stage FROM app.reminders_of(p_cohorts, p_target, p_now) r
  WHERE r.reason = 'due'
$$;
--> statement-breakpoint
-- For an administrator: how many firms a reminder reaches now, and how many it does not and why, in one reading of them all.
CREATE FUNCTION app.count_reminders(p_cohort uuid, p_target text, p_now timestamptz)
RETURNS TABLE (reason text, firms integer)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  SELECT r.reason, count(*)::integer FROM app.reminders_of(app.cohorts_below(p_cohort), p_target, p_now) r GROUP BY r.reason
$$;
--> statement-breakpoint
REVOKE ALL ON FUNCTION app.reminders_of(uuid[], text, timestamptz), app.count_reminders(uuid, text, timestamptz) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION app.count_reminders(uuid, text, timestamptz) TO trellis_app;
--> statement-breakpoint
SET LOCAL ROLE trellis_owner;
