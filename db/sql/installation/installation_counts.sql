-- Returns counts for /api/metrics: jobs by kind and state, the seconds that the oldest waiting one of each kind has waited, and
-- mails to invited firms by state. Says nothing about whose they are.
CREATE OR REPLACE FUNCTION app.installation_counts()
RETURNS TABLE (what text, kind text, state text, n double precision)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  SELECT 'jobs', j.kind, j.state, count(*)::float8 FROM app.job j GROUP BY j.kind, j.state
  UNION ALL
  SELECT 'job wait', j.kind, '', extract(epoch FROM now() - min(j.created_at))::float8
  FROM app.job j WHERE j.state = 'waiting' GROUP BY j.kind
  UNION ALL
  SELECT 'mails', '', m.state, count(*)::float8
  FROM (
    SELECT CASE
      WHEN c.outcome = 'failed' AND c.problem = 'interrupted' THEN 'perhaps sent'
      ELSE coalesce(c.outcome, 'waiting') END AS state
    FROM app.cohort_mail c
  ) m GROUP BY m.state
$$;
GRANT EXECUTE ON FUNCTION app.installation_counts TO trellis_app;
