-- Counts for an administrator how many firms a reminder would reach now, and for what reason it would not reach the
-- others.
CREATE OR REPLACE FUNCTION app.count_reminders(p_cohort uuid, p_target text, p_now timestamptz)
RETURNS TABLE (cohort_id uuid, reason text, firms integer)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  SELECT f.cohort_id, f.reason, count(*)::integer FROM app.firms_of(app.cohorts_below(p_cohort), p_target, p_now) f
  WHERE f.reason IS NOT NULL GROUP BY f.cohort_id, f.reason
$$;
GRANT EXECUTE ON FUNCTION app.count_reminders TO trellis_app;
