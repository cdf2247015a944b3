CREATE TABLE "app"."cohort_call" (
	"cohort_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"invitation_id" uuid NOT NULL,
	"note" text NOT NULL,
	"by_person_id" uuid,
	"at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "cohort_call_cohort_id_id_pk" PRIMARY KEY("cohort_id","id"),
	CONSTRAINT "cohort_call_note" CHECK (char_length("app"."cohort_call"."note") between 1 and 2000)
);
--> statement-breakpoint
ALTER TABLE "app"."cohort_call" ADD CONSTRAINT "cohort_call_by_person_id_person_id_fk" FOREIGN KEY ("by_person_id") REFERENCES "app"."person"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."cohort_call" ADD CONSTRAINT "cohort_call_of_invitation" FOREIGN KEY ("cohort_id","invitation_id") REFERENCES "app"."cohort_invitation"("cohort_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "cohort_call_invitation" ON "app"."cohort_call" USING btree ("cohort_id","invitation_id","at");--> statement-breakpoint
CREATE INDEX "cohort_call_by" ON "app"."cohort_call" USING btree ("by_person_id");--> statement-breakpoint
-- A note of a call is read and written by administrators of the cohort and of those above, and changed by nobody.
ALTER TABLE app.cohort_call OWNER TO trellis_owner;
ALTER TABLE app.cohort_call ENABLE ROW LEVEL SECURITY;
ALTER TABLE app.cohort_call FORCE ROW LEVEL SECURITY;
CREATE POLICY operator ON app.cohort_call TO trellis_owner
  USING ((SELECT current_setting('app.operator', true)) = 'on')
  WITH CHECK ((SELECT current_setting('app.operator', true)) = 'on');
GRANT SELECT, INSERT (cohort_id, id, invitation_id, note, by_person_id) ON app.cohort_call TO trellis_app;
CREATE POLICY administrator_reads ON app.cohort_call FOR SELECT TO trellis_app
  USING (cohort_id = ANY ((SELECT app.cohorts_of_actor())::uuid[]));
CREATE POLICY administrator_inserts ON app.cohort_call FOR INSERT TO trellis_app
  WITH CHECK (cohort_id = ANY ((SELECT app.cohorts_of_actor())::uuid[]) AND by_person_id = (SELECT app.actor_person()));
--> statement-breakpoint
SET LOCAL ROLE trellis_gate;
--> statement-breakpoint
-- As before, by cohort: how many of its firms a reminder reaches now, how many it does not and why.
DROP FUNCTION app.count_reminders(uuid, text, timestamptz);
CREATE FUNCTION app.count_reminders(p_cohort uuid, p_target text, p_now timestamptz)
RETURNS TABLE (cohort_id uuid, reason text, firms integer)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  SELECT f.cohort_id, f.reason, count(*)::integer FROM app.firms_of(app.cohorts_below(p_cohort), p_target, p_now) f
  WHERE f.reason IS NOT NULL GROUP BY f.cohort_id, f.reason
$$;
REVOKE ALL ON FUNCTION app.count_reminders(uuid, text, timestamptz) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION app.count_reminders(uuid, text, timestamptz) TO trellis_app;
--> statement-breakpoint
-- The day on which an invited firm last saved or submitted something, or joined: for administrators, once the deadline has
-- passed, of a firm that has agreed to the text which says so.
CREATE FUNCTION app.last_activity(p_cohort uuid, p_invitation uuid, p_now timestamptz) RETURNS date
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  SELECT (greatest(m.joined_at,
      (SELECT max(w.saved_at) FROM app.answer w WHERE w.firm_id = m.firm_id AND w.assessment_id = a.id),
      (SELECT max(p.submitted_at) FROM app.assessment_phase p WHERE p.firm_id = m.firm_id AND p.assessment_id = a.id))
    AT TIME ZONE 'Asia/Shanghai')::date
  FROM app.cohort_invitation i JOIN app.cohort c ON c.id = i.cohort_id
  JOIN app.cohort_membership m ON m.cohort_id = i.cohort_id AND m.firm_id = i.firm_id
  LEFT JOIN LATERAL (SELECT s.id FROM app.assessment s WHERE s.firm_id = m.firm_id
    AND s.cycle >= extract(year FROM coalesce(c.opens_on, '2000-01-01'::date)) ORDER BY s.cycle DESC LIMIT 1) a ON true
  WHERE i.cohort_id = p_cohort AND i.id = p_invitation AND i.left_at IS NULL AND p_cohort = ANY (app.cohorts_of_actor())
    AND m.consent_version = c.consent_version AND app.deadline_of(p_cohort) < (p_now AT TIME ZONE 'Asia/Shanghai')::date
$$;
REVOKE ALL ON FUNCTION app.last_activity(uuid, uuid, timestamptz) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION app.last_activity(uuid, uuid, timestamptz) TO trellis_app;
--> statement-breakpoint
-- The cards and the standard text now say that administrators see this day: every firm that chose by them is asked again.
UPDATE app.cohort SET consent_version = consent_version + 1;
--> statement-breakpoint
SET LOCAL ROLE trellis_owner;
