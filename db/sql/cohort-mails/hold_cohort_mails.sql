-- Postpones all mails that are due, of all cohorts, because the one mail server cannot be reached; also releases the
-- mail that was tried. The pause is as long as the server has been away, between `p_pause_min` and `p_pause_max`;
-- after `p_wait_max` a mail has failed.
CREATE OR REPLACE FUNCTION app.hold_cohort_mails(p_cohort uuid, p_mail uuid, p_problem text, p_pause_min interval,
  p_pause_max interval, p_wait_max interval) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
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
GRANT EXECUTE ON FUNCTION app.hold_cohort_mails TO trellis_worker;
