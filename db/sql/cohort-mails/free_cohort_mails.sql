-- Makes mails that waited for the mail server due at once, in all cohorts, because the server answers again. For the
-- job `mail`.
CREATE OR REPLACE FUNCTION app.free_cohort_mails() RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  IF app.actor_job() IS DISTINCT FROM 'mail' THEN RETURN; END IF;
  PERFORM pg_advisory_xact_lock(hashtextextended('cohort mails held', 0));
  UPDATE app.cohort_mail w SET unreached_since = NULL, try_after = NULL, problem = ''
  WHERE w.outcome IS NULL AND w.claimed_at IS NULL AND w.unreached_since IS NOT NULL;
END $$;
GRANT EXECUTE ON FUNCTION app.free_cohort_mails TO trellis_worker;
