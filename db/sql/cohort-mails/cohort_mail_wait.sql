-- Returns for how many seconds the oldest mail has waited for a worker or for an unreachable mail server; 0 if none waits. Mails
-- that a mail server postponed are not counted. Says nothing about whose mail it is.
CREATE OR REPLACE FUNCTION app.cohort_mail_wait() RETURNS integer
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  SELECT coalesce(max(extract(epoch FROM now() - coalesce(m.unreached_since, m.asked_at))), 0)::integer
  FROM app.cohort_mail m
  WHERE m.outcome IS NULL AND (m.unreached_since IS NOT NULL OR m.try_after IS NULL)
$$;
GRANT EXECUTE ON FUNCTION app.cohort_mail_wait TO trellis_app;
