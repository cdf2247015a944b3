CREATE TABLE "app"."phase_mail" (
	"firm_id" uuid NOT NULL,
	"event_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "phase_mail_firm_id_event_id_person_id_pk" PRIMARY KEY("firm_id","event_id","person_id")
);
--> statement-breakpoint
ALTER TABLE "app"."assignment_mail" DROP CONSTRAINT "assignment_mail_step";--> statement-breakpoint
ALTER TABLE "app"."phase_mail" ADD CONSTRAINT "phase_mail_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "app"."person"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."phase_mail" ADD CONSTRAINT "phase_mail_event" FOREIGN KEY ("firm_id","event_id") REFERENCES "app"."phase_event"("firm_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
-- What a reviewer decided goes to the managers by mail; who was told is theirs to see.
ALTER TABLE app.phase_mail OWNER TO trellis_owner;
ALTER TABLE app.phase_mail ENABLE ROW LEVEL SECURITY;
ALTER TABLE app.phase_mail FORCE ROW LEVEL SECURITY;
CREATE POLICY operator ON app.phase_mail TO trellis_owner
  USING ((SELECT current_setting('app.operator', true)) = 'on')
  WITH CHECK ((SELECT current_setting('app.operator', true)) = 'on');
GRANT SELECT ON app.phase_mail TO trellis_app;
CREATE POLICY manager_reads ON app.phase_mail FOR SELECT TO trellis_app
  USING (firm_id = ANY ((SELECT app.firms_of_actor('manager'))::uuid[]));
CREATE POLICY gate ON app.phase_mail TO trellis_gate USING (true) WITH CHECK (true);
GRANT SELECT, INSERT, DELETE ON app.phase_mail TO trellis_gate;
--> statement-breakpoint
SET LOCAL ROLE trellis_gate;
--> statement-breakpoint
-- Claims the mails about what reviewers decided in the last days, one a manager and decision. A decision is told while it is
-- the last word about its phase: what was sent again, or reopened, needs no mail any more.
CREATE FUNCTION app.claim_phase_mails(p_now timestamptz, p_since interval, p_firm uuid)
RETURNS TABLE (firm_id uuid, firm_name text, event_id uuid, person_id uuid, email text, locale text, assessment_id uuid,
  cycle integer, phase text, event text, remarks text, signed_name text, signed_organisation text, complete boolean)
LANGUAGE sql SECURITY DEFINER SET search_path = '' AS $$
  WITH due AS (
    SELECT e.firm_id, e.id AS event_id, m.person_id
    FROM app.phase_event e
    JOIN app.assessment_phase s ON s.firm_id = e.firm_id AND s.assessment_id = e.assessment_id AND s.phase = e.phase
      AND s.state = e.to_state
    JOIN app.membership m ON m.firm_id = e.firm_id AND m.role = 'manager'
    WHERE e.event IN ('return', 'accept') AND e.signed_name <> '' AND e.at > p_now - p_since AND e.at <= p_now
      AND (p_firm IS NULL OR e.firm_id = p_firm)
      AND NOT EXISTS (SELECT FROM app.phase_event later WHERE later.firm_id = e.firm_id
        AND later.assessment_id = e.assessment_id AND later.phase = e.phase AND later.at > e.at)
      AND NOT EXISTS (SELECT FROM app.phase_mail k WHERE k.firm_id = e.firm_id AND k.event_id = e.id
        AND k.person_id = m.person_id)
  ), claimed AS (
    INSERT INTO app.phase_mail AS k (firm_id, event_id, person_id, at)
    SELECT d.firm_id, d.event_id, d.person_id, p_now FROM due d
    ON CONFLICT DO NOTHING RETURNING k.firm_id, k.event_id, k.person_id
  )
  SELECT c.firm_id, f.name, c.event_id, c.person_id, p.email, coalesce(p.locale, f.locale), e.assessment_id, a.cycle, e.phase,
    e.event, e.reason, e.signed_name, e.signed_organisation,
    NOT EXISTS (SELECT FROM app.assessment_phase o WHERE o.firm_id = e.firm_id AND o.assessment_id = e.assessment_id
      AND o.state <> 'accepted')
  FROM claimed c
  JOIN app.phase_event e ON e.firm_id = c.firm_id AND e.id = c.event_id
  JOIN app.assessment a ON a.firm_id = e.firm_id AND a.id = e.assessment_id
  JOIN app.firm f ON f.id = c.firm_id
  JOIN app.person p ON p.id = c.person_id
$$;
--> statement-breakpoint
CREATE FUNCTION app.release_phase_mail(p_firm uuid, p_event uuid, p_person uuid) RETURNS void
LANGUAGE sql SECURITY DEFINER SET search_path = '' AS $$
  DELETE FROM app.phase_mail k WHERE k.firm_id = p_firm AND k.event_id = p_event AND k.person_id = p_person
$$;
--> statement-breakpoint
-- Claims one reminder that a manager asks for, about all that is open with a colleague: at most one mail in p_apart, and none
-- to who wants no reminders. Of two presses at once the key lets one through.
CREATE FUNCTION app.claim_reminder(p_by uuid, p_assessment uuid, p_person uuid, p_now timestamptz, p_apart interval)
RETURNS TABLE (problem text, firm_id uuid, firm_name text, firm_locale text, assessment_id uuid, cycle integer, person_id uuid,
  email text, locale text, given_by text, batch_id uuid, step integer, scopes text[], settled text[], note text)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = '' AS $$
#variable_conflict use_column
DECLARE
  v_firm uuid; v_batch uuid; v_step integer; v_scopes text[]; v_off boolean;
BEGIN
  SELECT a.firm_id INTO v_firm FROM app.assessment a
    JOIN app.membership m ON m.firm_id = a.firm_id AND m.person_id = p_by AND m.role = 'manager'
    WHERE a.id = p_assessment;
  IF v_firm IS NULL THEN RETURN; END IF;
  SELECT (array_agg(g.batch_id ORDER BY g.created_at DESC))[1], array_agg(g.scope ORDER BY g.scope) INTO v_batch, v_scopes
    FROM app.assignment g
    JOIN app.assessment_phase s ON s.firm_id = g.firm_id AND s.assessment_id = g.assessment_id
      AND s.phase = left(g.scope, 3) AND s.state IN ('open', 'returned')
    WHERE g.firm_id = v_firm AND g.assessment_id = p_assessment AND g.assignee_id = p_person
      AND g.state IN ('assigned', 'started');
  SELECT p.reminders_off_at IS NOT NULL INTO v_off FROM app.person p WHERE p.id = p_person;
  problem := CASE WHEN v_batch IS NULL THEN 'nothing-open' WHEN v_off THEN 'opted-out'
    WHEN EXISTS (SELECT FROM app.assignment_mail k WHERE k.firm_id = v_firm AND k.assessment_id = p_assessment
      AND k.person_id = p_person AND k.at > p_now - p_apart)
      OR NOT EXISTS (SELECT FROM app.assignment_mail k WHERE k.firm_id = v_firm AND k.batch_id = v_batch
        AND k.person_id = p_person) THEN 'too-soon' END;
  IF problem IS NULL THEN
    INSERT INTO app.assignment_mail AS k (firm_id, batch_id, person_id, step, assessment_id, at)
      SELECT v_firm, v_batch, p_person, least(coalesce(min(o.step), 0), 0) - 1, p_assessment, p_now
      FROM app.assignment_mail o WHERE o.firm_id = v_firm AND o.batch_id = v_batch AND o.person_id = p_person
      ON CONFLICT DO NOTHING RETURNING k.step INTO v_step;
    IF v_step IS NULL THEN problem := 'too-soon'; END IF;
  END IF;
  IF problem IS NOT NULL THEN RETURN NEXT; RETURN; END IF;
  RETURN QUERY SELECT NULL::text, v_firm, f.name, f.locale, a.id, a.cycle, p.id, p.email, p.locale, coalesce(g.display_name, ''),
    v_batch, v_step, v_scopes,
    (SELECT coalesce(array_agg(w.item_id), '{}') FROM app.answer w
      JOIN app.respondent r ON r.firm_id = w.firm_id AND r.assessment_id = w.assessment_id AND r.id = w.respondent_id
      WHERE w.firm_id = v_firm AND w.assessment_id = a.id AND r.person_id = p_person AND r.kind = 'member'
        AND (w.dont_know OR w.level IS NOT NULL))
    || (SELECT coalesce(array_agg(n.item_id), '{}') FROM app.not_applicable n
      WHERE n.firm_id = v_firm AND n.assessment_id = a.id), ''::text
  FROM app.assessment a JOIN app.firm f ON f.id = a.firm_id JOIN app.person p ON p.id = p_person
  LEFT JOIN app.membership g ON g.firm_id = v_firm AND g.person_id = p_by
  WHERE a.id = p_assessment;
END $$;
--> statement-breakpoint
-- Mails need an address, which the sign-in alone may know.
REVOKE ALL ON FUNCTION app.claim_phase_mails(timestamptz, interval, uuid), app.release_phase_mail(uuid, uuid, uuid),
  app.claim_reminder(uuid, uuid, uuid, timestamptz, interval) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION app.claim_phase_mails(timestamptz, interval, uuid), app.release_phase_mail(uuid, uuid, uuid),
  app.claim_reminder(uuid, uuid, uuid, timestamptz, interval) TO trellis_auth;
--> statement-breakpoint
SET LOCAL ROLE trellis_owner;
