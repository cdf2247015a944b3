-- Lists the firms of a cohort and of those below, with their stage, mails and whether a reminder reaches them; for
-- administrators.
CREATE OR REPLACE FUNCTION app.cohort_firms(p_cohort uuid, p_target text, p_now timestamptz)
RETURNS TABLE (cohort_id uuid, invitation_id uuid, name text, locale text, email text, stage text, submitted integer,
  accepted integer, mail text, mailed_at timestamptz, problem text, reason text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  SELECT * FROM app.firms_of(app.cohorts_below(p_cohort), p_target, p_now)
$$;
GRANT EXECUTE ON FUNCTION app.cohort_firms TO trellis_app;
