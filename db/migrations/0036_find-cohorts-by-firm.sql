SET LOCAL ROLE trellis_gate;
--> statement-breakpoint
-- The cohorts that a firm of the actor has joined, by the firm. The rule below asked for every row of `cohort_membership`
-- that the actor sees, and so read the whole of a cohort for its administrators.
CREATE FUNCTION app.cohorts_of_member() RETURNS uuid[]
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = '' AS $$
  SELECT coalesce(array_agg(DISTINCT m.cohort_id), '{}') FROM app.cohort_membership m
  WHERE m.firm_id = ANY (app.firms_of_actor())
$$;
--> statement-breakpoint
REVOKE ALL ON FUNCTION app.cohorts_of_member() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION app.cohorts_of_member() TO trellis_app;
--> statement-breakpoint
SET LOCAL ROLE trellis_owner;
--> statement-breakpoint
ALTER POLICY member_reads ON app.cohort USING (id = ANY ((SELECT app.cohorts_of_member())::uuid[]));
