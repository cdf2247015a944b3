ALTER TABLE "app"."cohort_mail" ADD COLUMN "unreached_since" timestamp with time zone;
--> statement-breakpoint
GRANT UPDATE (unreached_since) ON app.cohort_mail TO trellis_worker;
--> statement-breakpoint
SET LOCAL ROLE trellis_gate;
--> statement-breakpoint
-- The mail server could not be reached. Every mail that is due waits, of every cohort: one server carries them all; and so
-- does the one that was tried, whose claim is given back. The pause is as long as the server has been away, within two
-- limits; what has waited too long counts as not sent.
CREATE FUNCTION app.hold_cohort_mails(p_cohort uuid, p_mail uuid, p_problem text, p_pause_min interval,
  p_pause_max interval, p_wait_max interval) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = '' AS $$
DECLARE v_since timestamptz;
BEGIN
  IF app.actor_job() IS DISTINCT FROM 'mail' THEN RETURN; END IF;
  PERFORM pg_advisory_xact_lock(hashtextextended('cohort mails held', 0));
  UPDATE app.cohort_mail w SET claimed_at = NULL
  WHERE w.cohort_id = p_cohort AND w.id = p_mail AND w.cohort_id = ANY (app.cohorts_of_job('mail'))
    AND w.outcome IS NULL;
  v_since := (SELECT min(w.unreached_since) FROM app.cohort_mail w WHERE w.outcome IS NULL);
  UPDATE app.cohort_mail w SET unreached_since = coalesce(w.unreached_since, now()), problem = p_problem,
    try_after = now() + least(greatest(now() - v_since, p_pause_min), p_pause_max)
  WHERE w.outcome IS NULL AND w.claimed_at IS NULL
    AND (w.unreached_since IS NOT NULL OR coalesce(w.try_after, now()) <= now());
  UPDATE app.cohort_mail w SET outcome = 'failed', ended_at = now()
  WHERE w.outcome IS NULL AND w.claimed_at IS NULL AND w.unreached_since <= now() - p_wait_max;
END $$;
--> statement-breakpoint
-- The mail server answers again: what waited for it is due at once, of every cohort.
CREATE FUNCTION app.free_cohort_mails() RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = '' AS $$
BEGIN
  IF app.actor_job() IS DISTINCT FROM 'mail' THEN RETURN; END IF;
  PERFORM pg_advisory_xact_lock(hashtextextended('cohort mails held', 0));
  UPDATE app.cohort_mail w SET unreached_since = NULL, try_after = NULL, problem = ''
  WHERE w.outcome IS NULL AND w.claimed_at IS NULL AND w.unreached_since IS NOT NULL;
END $$;
--> statement-breakpoint
REVOKE ALL ON FUNCTION app.hold_cohort_mails(uuid, uuid, text, interval, interval, interval), app.free_cohort_mails()
  FROM PUBLIC;
GRANT EXECUTE ON FUNCTION app.hold_cohort_mails(uuid, uuid, text, interval, interval, interval), app.free_cohort_mails()
  TO trellis_worker;
--> statement-breakpoint
-- As before; and a firm that joined, and whose last mail never left because the mail server was away, is reminded again.
CREATE OR REPLACE FUNCTION app.to_remind(p_cohorts uuid[], p_target text, p_now timestamptz)
RETURNS TABLE (cohort_id uuid, invitation_id uuid, name text, stage text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = '' AS $$
  SELECT f.cohort_id, f.invitation_id, f.name, f.stage FROM app.progress_of_firms(p_cohorts) f
  WHERE f.invitation_id IS NOT NULL
    AND (f.mail IN ('sent', 'none') AND f.mailed_at <= p_now - interval '7 days'
      OR f.mail = 'failed' AND f.problem = 'unreachable' AND f.stage <> 'invited')
    AND f.stage = ANY (CASE p_target WHEN 'not-joined' THEN ARRAY['invited'] WHEN 'not-started' THEN ARRAY['invited', 'joined']
      ELSE ARRAY['invited', 'joined', 'started'] END)
$$;
--> statement-breakpoint
SET LOCAL ROLE trellis_owner;
