SET LOCAL ROLE trellis_gate;
--> statement-breakpoint
-- For an administrator: whom a reminder reaches now, and how many firms it does not and why, in one reading of them all.
CREATE FUNCTION app.find_reminders(p_cohort uuid, p_target text, p_now timestamptz)
RETURNS TABLE (reason text, firms integer, due json)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  SELECT r.reason, count(*)::integer,
    json_agg(json_build_object('cohortId', r.cohort_id, 'invitationId', r.invitation_id, 'name', r.name)
      ORDER BY lower(r.name), r.invitation_id) FILTER (WHERE r.reason = 'due')
  FROM app.reminders_of(app.cohorts_below(p_cohort), p_target, p_now) r GROUP BY r.reason
$$;
--> statement-breakpoint
REVOKE ALL ON FUNCTION app.find_reminders(uuid, text, timestamptz) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION app.find_reminders(uuid, text, timestamptz) TO trellis_app;
--> statement-breakpoint
DROP FUNCTION app.due_reminders(uuid, text, timestamptz);
--> statement-breakpoint
SET LOCAL ROLE trellis_owner;
