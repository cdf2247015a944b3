-- Lists the firms that a reminder would reach now.
CREATE OR REPLACE FUNCTION app.to_remind(p_cohorts uuid[], p_target text, p_now timestamptz)
RETURNS TABLE (cohort_id uuid, invitation_id uuid, name text, stage text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  SELECT f.cohort_id, f.invitation_id, f.name, f.stage FROM app.firms_of(p_cohorts, p_target, p_now) f WHERE f.reason = 'due'
$$;
