ALTER TABLE "app"."cohort_administrator" ADD COLUMN "other_name" text;--> statement-breakpoint
ALTER TABLE "app"."phase_event" ADD COLUMN "signed_other_name" text;--> statement-breakpoint
ALTER TABLE "app"."audit_entry" ADD COLUMN "by_other_name" text;--> statement-breakpoint
ALTER TABLE "app"."consultant" ADD COLUMN "other_name" text;--> statement-breakpoint
ALTER TABLE "app"."firm" ADD COLUMN "other_name" text;--> statement-breakpoint
ALTER TABLE "app"."link" ADD COLUMN "partner_other_name" text;--> statement-breakpoint
ALTER TABLE "app"."membership" ADD COLUMN "other_name" text;--> statement-breakpoint
ALTER TABLE "app"."person" ADD COLUMN "other_name" text;
--> statement-breakpoint
GRANT UPDATE (other_name) ON app.firm TO trellis_app;
GRANT SELECT (other_name) ON app.person TO trellis_gate;
GRANT UPDATE (other_name) ON app.membership, app.cohort_administrator TO trellis_gate;
--> statement-breakpoint
SET LOCAL ROLE trellis_gate;
--> statement-breakpoint
-- The name that a reader of this language is shown: the one in the script of the language, if only the other name is, else
-- the first. `nameFor` in lib/name-rules does the same.
CREATE FUNCTION app.name_for(p_locale text, p_name text, p_other text) RETURNS text
LANGUAGE sql IMMUTABLE SET search_path = pg_catalog, pg_temp AS $$
  SELECT CASE WHEN p_other IS NULL OR p_locale IS NULL OR (p_name ~ '[\u3400-\u9fff]') = (p_locale = 'zh')
    OR (p_other ~ '[\u3400-\u9fff]') <> (p_locale = 'zh') THEN p_name ELSE p_other END
$$;
--> statement-breakpoint
-- The same for whoever reads in this transaction; without a reader the first.
CREATE FUNCTION app.shown(p_name text, p_other text) RETURNS text
LANGUAGE sql STABLE SET search_path = pg_catalog, pg_temp AS $$
  SELECT CASE WHEN p_other IS NULL THEN p_name
    ELSE app.name_for(nullif(current_setting('app.reader', true), ''), p_name, p_other) END
$$;
--> statement-breakpoint
REVOKE ALL ON FUNCTION app.name_for(text, text, text), app.shown(text, text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION app.name_for(text, text, text), app.shown(text, text)
  TO trellis_app, trellis_auth, trellis_worker, trellis_owner;
--> statement-breakpoint
-- A person says the other name once; it is copied to where others read the first one.
CREATE FUNCTION app.copy_other_name() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  UPDATE app.membership SET other_name = NEW.other_name WHERE person_id = NEW.id;
  UPDATE app.cohort_administrator SET other_name = NEW.other_name WHERE person_id = NEW.id;
  UPDATE app.consultant SET other_name = NEW.other_name WHERE person_id = NEW.id;
  RETURN NULL;
END $$;
--> statement-breakpoint
-- What is written later has it from the beginning. Arguments: the column of the person, and the one of the other name.
CREATE FUNCTION app.take_other_name() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  RETURN jsonb_populate_record(NEW, jsonb_build_object(TG_ARGV[1], (SELECT p.other_name FROM app.person p
    WHERE p.id = (to_jsonb(NEW) ->> TG_ARGV[0])::uuid)));
END $$;
--> statement-breakpoint
REVOKE ALL ON FUNCTION app.copy_other_name(), app.take_other_name() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION app.copy_other_name(), app.take_other_name() TO trellis_owner;
--> statement-breakpoint
CREATE OR REPLACE FUNCTION app.claim_assignment_mails(p_now timestamptz, p_quiet interval, p_days integer[],
  p_apart interval, p_batch uuid)
RETURNS TABLE(firm_id uuid, firm_name text, firm_locale text, assessment_id uuid, cycle integer, person_id uuid,
  email text, locale text, given_by text, batch_id uuid, step integer, scopes text[], settled text[], note text)
LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  WITH batch AS (
    SELECT a.firm_id, a.assessment_id, a.assignee_id, a.batch_id, max(a.created_at) AS given_at,
      max(a.note) AS note, (array_agg(a.assigned_by))[1] AS assigned_by
    FROM app.assignment a
    JOIN app.assessment_phase p ON p.firm_id = a.firm_id AND p.assessment_id = a.assessment_id
      AND p.phase = left(a.scope, 3) AND p.state IN ('open', 'returned')
    WHERE a.state IN ('assigned', 'started')
    GROUP BY a.firm_id, a.assessment_id, a.assignee_id, a.batch_id
  ), first_mail AS (
    SELECT b.*, 0 AS step FROM batch b
    WHERE (b.batch_id = p_batch OR (p_batch IS NULL AND b.given_at <= p_now - p_quiet))
      AND NOT EXISTS (SELECT FROM app.assignment_mail m
        WHERE m.firm_id = b.firm_id AND m.batch_id = b.batch_id AND m.person_id = b.assignee_id)
  ), reminder AS (
    SELECT DISTINCT ON (b.firm_id, b.assessment_id, b.assignee_id) b.*, d.step::integer AS step
    FROM batch b CROSS JOIN unnest(p_days) WITH ORDINALITY AS d(days, step)
    JOIN app.person p ON p.id = b.assignee_id AND p.reminders_off_at IS NULL
    WHERE p_batch IS NULL AND b.given_at <= p_now - make_interval(days => d.days)
      AND NOT EXISTS (SELECT FROM batch newer WHERE newer.firm_id = b.firm_id AND newer.assignee_id = b.assignee_id
        AND newer.assessment_id = b.assessment_id AND newer.given_at > b.given_at)
      AND EXISTS (SELECT FROM app.assignment_mail m WHERE m.firm_id = b.firm_id AND m.batch_id = b.batch_id
        AND m.person_id = b.assignee_id)
      AND NOT EXISTS (SELECT FROM app.assignment_mail m WHERE m.firm_id = b.firm_id AND m.batch_id = b.batch_id
        AND m.person_id = b.assignee_id AND m.step >= d.step)
      AND NOT EXISTS (SELECT FROM app.assignment_mail m WHERE m.firm_id = b.firm_id
        AND m.assessment_id = b.assessment_id AND m.person_id = b.assignee_id AND m.at > p_now - p_apart)
    ORDER BY b.firm_id, b.assessment_id, b.assignee_id, b.given_at DESC, d.step DESC
  ), due AS (
    SELECT * FROM first_mail UNION ALL SELECT * FROM reminder
  ), claimed AS (
    INSERT INTO app.assignment_mail AS m (firm_id, batch_id, person_id, step, assessment_id, at)
    SELECT d.firm_id, d.batch_id, d.assignee_id, d.step, d.assessment_id, p_now FROM due d
    ON CONFLICT DO NOTHING RETURNING m.firm_id, m.batch_id, m.person_id, m.step
  )
  SELECT d.firm_id, app.name_for(coalesce(p.locale, f.locale), f.name, f.other_name), f.locale, d.assessment_id,
  s.cycle, d.assignee_id, p.email, p.locale,
    coalesce(app.name_for(coalesce(p.locale, f.locale), g.display_name, g.other_name), ''), d.batch_id, d.step,
    (SELECT array_agg(a.scope ORDER BY a.scope) FROM app.assignment a
      WHERE a.firm_id = d.firm_id AND a.assessment_id = d.assessment_id AND a.assignee_id = d.assignee_id
        AND a.state IN ('assigned', 'started') AND (d.step > 0 OR a.batch_id = d.batch_id)),
    (SELECT coalesce(array_agg(w.item_id), '{}') FROM app.answer w
      JOIN app.respondent r ON r.firm_id = w.firm_id AND r.assessment_id = w.assessment_id AND r.id = w.respondent_id
      WHERE w.firm_id = d.firm_id AND w.assessment_id = d.assessment_id AND r.person_id = d.assignee_id
        AND r.kind = 'member' AND (w.dont_know OR w.level IS NOT NULL))
    || (SELECT coalesce(array_agg(n.item_id), '{}') FROM app.not_applicable n
      WHERE n.firm_id = d.firm_id AND n.assessment_id = d.assessment_id),
    d.note
  FROM claimed c
  JOIN due d ON d.firm_id = c.firm_id AND d.batch_id = c.batch_id AND d.assignee_id = c.person_id AND d.step = c.step
  JOIN app.firm f ON f.id = d.firm_id
  JOIN app.assessment s ON s.firm_id = d.firm_id AND s.id = d.assessment_id
  JOIN app.person p ON p.id = d.assignee_id
  LEFT JOIN app.membership g ON g.firm_id = d.firm_id AND g.person_id = d.assigned_by
$$;
--> statement-breakpoint
CREATE OR REPLACE FUNCTION app.claim_reminder(p_by uuid, p_assessment uuid, p_person uuid, p_now timestamptz,
  p_apart interval)
RETURNS TABLE(problem text, firm_id uuid, firm_name text, firm_locale text, assessment_id uuid, cycle integer,
  person_id uuid, email text, locale text, given_by text, batch_id uuid, step integer, scopes text[], settled text[],
  note text)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
#variable_conflict use_column
DECLARE
  v_firm uuid; v_batch uuid; v_step integer; v_scopes text[]; v_off boolean;
BEGIN
  SELECT a.firm_id INTO v_firm FROM app.assessment a
    JOIN app.membership m ON m.firm_id = a.firm_id AND m.person_id = p_by AND m.role = 'manager'
    WHERE a.id = p_assessment;
  IF v_firm IS NULL THEN RETURN; END IF;
  SELECT (array_agg(g.batch_id ORDER BY g.created_at DESC))[1], array_agg(g.scope ORDER BY g.scope) INTO v_batch,
  v_scopes
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
  RETURN QUERY SELECT NULL::text, v_firm, app.name_for(coalesce(p.locale, f.locale), f.name, f.other_name), f.locale,
  a.id, a.cycle, p.id, p.email, p.locale,
    coalesce(app.name_for(coalesce(p.locale, f.locale), g.display_name, g.other_name), ''),
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
CREATE OR REPLACE FUNCTION app.claim_phase_mails(p_now timestamptz, p_since interval, p_firm uuid)
RETURNS TABLE(firm_id uuid, firm_name text, event_id uuid, person_id uuid, email text, locale text,
  assessment_id uuid, cycle integer, phase text, event text, remarks text, signed_name text,
  signed_organisation text, complete boolean)
LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
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
  SELECT c.firm_id, app.name_for(coalesce(p.locale, f.locale), f.name, f.other_name), c.event_id, c.person_id,
    p.email, coalesce(p.locale, f.locale), e.assessment_id, a.cycle, e.phase,
    e.event, e.reason, app.name_for(coalesce(p.locale, f.locale), e.signed_name, e.signed_other_name),
  e.signed_organisation,
    NOT EXISTS (SELECT FROM app.assessment_phase o WHERE o.firm_id = e.firm_id AND o.assessment_id = e.assessment_id
      AND o.state <> 'accepted')
  FROM claimed c
  JOIN app.phase_event e ON e.firm_id = c.firm_id AND e.id = c.event_id
  JOIN app.assessment a ON a.firm_id = e.firm_id AND a.id = e.assessment_id
  JOIN app.firm f ON f.id = c.firm_id
  JOIN app.person p ON p.id = c.person_id
$$;
--> statement-breakpoint
CREATE OR REPLACE FUNCTION app.claim_pulse_mails(p_wave uuid, p_most integer, p_stale interval)
RETURNS TABLE(firm_id uuid, firm_name text, firm_locale text, wave_id uuid, unit_id uuid, n integer, email text,
  last_day date)
LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  WITH due AS (
    SELECT d.firm_id, d.wave_id, d.unit_id, d.n FROM app.pulse_address d
    JOIN app.pulse_wave w ON w.firm_id = d.firm_id AND w.id = d.wave_id AND w.closed_at IS NULL AND w.closes_at > now()
    WHERE (p_wave IS NULL OR d.wave_id = p_wave) AND NOT d.refused
      AND (d.claimed_at IS NULL OR d.claimed_at < now() - p_stale)
    ORDER BY d.wave_id, d.unit_id, d.n LIMIT p_most FOR UPDATE OF d SKIP LOCKED
  ), claimed AS (
    UPDATE app.pulse_address d SET claimed_at = now() FROM due
    WHERE d.firm_id = due.firm_id AND d.wave_id = due.wave_id AND d.unit_id = due.unit_id AND d.n = due.n
    RETURNING d.firm_id, d.wave_id, d.unit_id, d.n, d.email
  )
  SELECT c.firm_id, app.name_for(f.locale, f.name, f.other_name), f.locale, c.wave_id, c.unit_id, c.n, c.email,
  w.last_day
  FROM claimed c JOIN app.firm f ON f.id = c.firm_id
  JOIN app.pulse_wave w ON w.firm_id = c.firm_id AND w.id = c.wave_id
$$;
--> statement-breakpoint
CREATE OR REPLACE FUNCTION app.client_plan(p_firm uuid)
RETURNS TABLE(plan_id uuid, assessment_id uuid, cycle integer, revision integer, measure_id uuid, catalog_id text,
  title text, cell text, owner text, owner_left boolean, first_step_on date, record_on date, effort integer,
  carried boolean, state text, started_on date, done_on date, steps integer, steps_done integer, record_title text,
  record_date date, record_grade text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  SELECT p.id, p.assessment_id, a.cycle, p.result_revision, m.id, m.catalog_id, m.title, m.cell,
    coalesce(nullif(m.owner_name, ''), app.shown(o.display_name, o.other_name), ''),
  m.owner_id IS NOT NULL AND o.person_id IS NULL,
    m.first_step_on, m.record_on, m.effort, m.carried_from_id IS NOT NULL, m.state, m.started_on, m.done_on,
    (SELECT count(*)::integer FROM app.plan_step s WHERE s.firm_id = m.firm_id AND s.measure_id = m.id),
    (SELECT count(*)::integer FROM app.plan_step s WHERE s.firm_id = m.firm_id AND s.measure_id = m.id
      AND s.done_at IS NOT NULL),
    r.title, r.date, r.grade
  FROM app.plan p
  JOIN app.assessment a ON a.firm_id = p.firm_id AND a.id = p.assessment_id
  LEFT JOIN app.plan_measure m ON m.firm_id = p.firm_id AND m.plan_id = p.id
  LEFT JOIN app.membership o ON o.firm_id = m.firm_id AND o.person_id = m.owner_id
  LEFT JOIN app.plan_record r ON r.firm_id = m.firm_id AND r.measure_id = m.id
  WHERE p.firm_id = p_firm AND p.firm_id = ANY (app.firms_viewed('plan')) AND p.assessment_id = ANY (app.self_viewed())
    AND app.sees_self_scores(p.firm_id, p.assessment_id)
  ORDER BY a.cycle DESC, m.created_at, m.id
$$;
--> statement-breakpoint
CREATE OR REPLACE FUNCTION app.engagements_of_actor()
RETURNS TABLE(firm_id uuid, id uuid, firm_name text, is_demo boolean, time_zone text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  SELECT e.firm_id, e.id, app.shown(f.name, f.other_name), f.is_demo,
  f.time_zone FROM app.engagement e JOIN app.firm f ON f.id = e.firm_id
  WHERE e.consultant_id = app.actor_person() OR (e.consultant_id IS NULL AND e.email = app.actor_email())
$$;
--> statement-breakpoint
CREATE OR REPLACE FUNCTION app.find_administration(p_token_hash text)
RETURNS TABLE(cohort_name jsonb, email text, locale text, invited_by text, state text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  SELECT c.name, i.email, i.locale, coalesce((SELECT max(app.shown(a.display_name,
  a.other_name)) FROM app.cohort_administrator a
      WHERE a.person_id = i.invited_by), ''),
    CASE WHEN i.revoked_at IS NOT NULL THEN 'revoked' WHEN i.accepted_at IS NOT NULL THEN 'used'
         WHEN i.expires_at <= now() THEN 'expired' ELSE 'open' END
  FROM app.administrator_invitation i JOIN app.cohort c ON c.id = i.cohort_id WHERE i.token_hash = p_token_hash
$$;
--> statement-breakpoint
CREATE OR REPLACE FUNCTION app.find_confirmation(p_token_hash text)
RETURNS TABLE(id uuid, firm_name text, time_zone text, asked_by text, product text, locale text, state text,
  expires_at timestamptz, given_at timestamptz)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  SELECT c.id, app.shown(f.name, f.other_name), f.time_zone, c.asked_by_name, c.product, c.locale,
  app.confirmation_state(c), c.expires_at, c.given_at
  FROM app.confirmation_address a
  JOIN app.confirmation c ON c.firm_id = a.firm_id AND c.id = a.confirmation_id
  JOIN app.firm f ON f.id = c.firm_id
  WHERE a.token_hash = p_token_hash
$$;
--> statement-breakpoint
CREATE OR REPLACE FUNCTION app.find_invitation(p_token_hash text)
RETURNS TABLE(firm_name text, email text, role text, stratum text, locale text, invited_by text, state text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  SELECT app.shown(f.name, f.other_name), i.email, i.role, i.stratum, i.locale, coalesce(app.shown(m.display_name,
  m.other_name), ''),
    CASE WHEN i.revoked_at IS NOT NULL THEN 'revoked' WHEN i.accepted_at IS NOT NULL THEN 'used'
         WHEN i.expires_at <= now() THEN 'expired' ELSE 'open' END
  FROM app.invitation i JOIN app.firm f ON f.id = i.firm_id
  LEFT JOIN app.membership m ON m.firm_id = i.firm_id AND m.person_id = i.invited_by
  WHERE i.token_hash = p_token_hash
$$;
--> statement-breakpoint
CREATE OR REPLACE FUNCTION app.find_invite_card(p_token_hash text)
RETURNS TABLE(firm_name text, invited_by text, stratum text, domain text, seats integer, joined integer, state text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  SELECT app.shown(f.name, f.other_name), coalesce(app.shown(m.display_name, m.other_name), ''), c.stratum, c.domain,
  c.seats, c.joined,
    CASE WHEN c.ended_at IS NOT NULL THEN 'ended' WHEN c.expires_at <= now() THEN 'expired'
         WHEN c.joined >= c.seats THEN 'full' ELSE 'open' END
  FROM app.invite_card c JOIN app.firm f ON f.id = c.firm_id
  LEFT JOIN app.membership m ON m.firm_id = c.firm_id AND m.person_id = c.created_by
  WHERE c.token_hash = p_token_hash
$$;
--> statement-breakpoint
CREATE OR REPLACE FUNCTION app.find_pulse(p_hash text)
RETURNS TABLE(wave_id uuid, unit_id uuid, firm_name text, unit_name text, kind text, way text, state text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  SELECT r.wave_id, r.unit_id, app.shown(f.name, f.other_name), u.name, t.kind, r.way,
    CASE WHEN w.closed_at IS NOT NULL OR w.closes_at <= now() THEN 'closed'
         WHEN t.kind = 'link' AND t.spent THEN 'used'
         WHEN r.sent >= r.headcount THEN 'full' ELSE 'open' END
  FROM app.pulse_token t
  JOIN app.pulse_round r ON r.firm_id = t.firm_id AND r.wave_id = t.wave_id AND r.unit_id = t.unit_id
  JOIN app.pulse_wave w ON w.firm_id = r.firm_id AND w.id = r.wave_id
  JOIN app.pulse_unit u ON u.firm_id = r.firm_id AND u.id = r.unit_id
  JOIN app.firm f ON f.id = r.firm_id
  WHERE t.hash = p_hash AND t.kind <> 'receipt'
$$;
--> statement-breakpoint
CREATE OR REPLACE FUNCTION app.open_firms(p_cohort uuid)
RETURNS TABLE(firm_id uuid, name text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  SELECT f.id, app.shown(f.name, f.other_name) FROM app.firms_of_cohort(p_cohort) m JOIN app.firm f ON f.id = m.firm_id
  WHERE m.consent = 3 AND p_cohort = ANY (app.cohorts_of_actor())
$$;
--> statement-breakpoint
CREATE OR REPLACE FUNCTION app.progress_of_firms(p_cohorts uuid[])
RETURNS TABLE(cohort_id uuid, invitation_id uuid, name text, locale text, email text, invited_at timestamptz,
  joined_at timestamptz, stage text, submitted integer, accepted integer, mail text, mailed_at timestamptz,
  problem text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  WITH cohorts AS MATERIALIZED (
    SELECT c.id, extract(year FROM coalesce(c.opens_on, '2000-01-01'::date))::integer AS from_cycle
    FROM app.cohort c WHERE c.id = ANY (p_cohorts)),
  latest AS MATERIALIZED (
    SELECT DISTINCT ON (m.cohort_id, m.firm_id) m.cohort_id, m.firm_id, m.joined_at, m.consent_level,
  a.id AS assessment_id
    FROM app.cohort_membership m JOIN cohorts c ON c.id = m.cohort_id
    LEFT JOIN app.assessment a ON a.firm_id = m.firm_id AND a.cycle >= c.from_cycle
    ORDER BY m.cohort_id, m.firm_id, a.cycle DESC),
  phases AS MATERIALIZED (
    SELECT p.firm_id, p.assessment_id, count(*) FILTER (WHERE p.state IN ('submitted',
  'accepted'))::integer AS submitted,
      count(*) FILTER (WHERE p.state = 'accepted')::integer AS accepted,
      count(*) FILTER (WHERE p.state NOT IN ('open', 'locked'))::integer AS moved
    FROM app.assessment_phase p WHERE (p.firm_id, p.assessment_id) IN (SELECT l.firm_id, l.assessment_id FROM latest l)
    GROUP BY p.firm_id, p.assessment_id),
  member AS MATERIALIZED (
    SELECT l.cohort_id, l.firm_id, l.joined_at, l.consent_level, coalesce(p.submitted, 0) AS submitted,
      coalesce(p.accepted, 0) AS accepted,
      CASE
        WHEN p.accepted = 4 AND EXISTS (SELECT FROM app.result r WHERE r.firm_id = l.firm_id
          AND r.assessment_id = l.assessment_id AND r.superseded_at IS NULL) THEN 'frozen'
        WHEN p.accepted = 4 THEN 'reviewed'
        WHEN p.submitted = 4 THEN 'submitted'
        WHEN p.moved > 0 OR EXISTS (SELECT FROM app.answer w WHERE w.firm_id = l.firm_id
          AND w.assessment_id = l.assessment_id AND (w.dont_know OR w.level IS NOT NULL)) THEN 'started'
        ELSE 'joined' END AS stage
    FROM latest l LEFT JOIN phases p ON p.firm_id = l.firm_id AND p.assessment_id = l.assessment_id),
  last_mail AS MATERIALIZED (
    SELECT DISTINCT ON (k.cohort_id, k.invitation_id) k.cohort_id, k.invitation_id, coalesce(k.outcome,
  'waiting') AS state,
      coalesce(k.ended_at, k.asked_at) AS at, k.problem
    FROM app.cohort_mail k JOIN cohorts c ON c.id = k.cohort_id
    WHERE k.outcome IS DISTINCT FROM 'dropped' ORDER BY k.cohort_id, k.invitation_id, k.asked_at DESC, k.id DESC)
  SELECT i.cohort_id, i.id, i.firm_name, i.locale, i.email, i.created_at, m.joined_at, coalesce(m.stage, 'invited'),
    coalesce(m.submitted, 0), coalesce(m.accepted, 0),
    CASE WHEN i.revoked_at IS NOT NULL THEN 'revoked' WHEN i.left_at IS NOT NULL THEN 'left'
      WHEN i.opted_out_at IS NOT NULL THEN 'opted-out'
      ELSE coalesce(k.state, CASE WHEN i.accepted_at IS NULL THEN 'waiting' ELSE 'none' END) END,
    coalesce(k.at, i.accepted_at), coalesce(k.problem, '')
  FROM app.cohort_invitation i JOIN cohorts c ON c.id = i.cohort_id
  LEFT JOIN member m ON m.cohort_id = i.cohort_id AND m.firm_id = i.firm_id AND i.left_at IS NULL
  LEFT JOIN last_mail k ON k.cohort_id = i.cohort_id AND k.invitation_id = i.id
  UNION ALL
  SELECT m.cohort_id, NULL, CASE WHEN m.consent_level = 3 THEN app.shown(f.name, f.other_name) ELSE '' END, f.locale,
  '', NULL, m.joined_at, m.stage,
    m.submitted, m.accepted, 'none', NULL, ''
  FROM member m JOIN app.firm f ON f.id = m.firm_id
  WHERE NOT EXISTS (SELECT FROM app.cohort_invitation i
    WHERE i.cohort_id = m.cohort_id AND i.firm_id = m.firm_id AND i.left_at IS NULL)
$$;
--> statement-breakpoint
CREATE OR REPLACE FUNCTION app.heat_columns(p_cohort uuid, p_cycle integer, p_from integer, p_count integer)
RETURNS TABLE(part uuid, consent integer, started boolean, final boolean, pre integer, lrn integer, app integer,
  eva integer, name text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  WITH RECURSIVE tree(id, part) AS (
    SELECT c.id, NULL::uuid FROM app.cohort c WHERE c.id = p_cohort AND p_cohort = ANY (app.cohorts_of_actor())
    UNION SELECT c.id, coalesce(t.part, c.id) FROM app.cohort c JOIN tree t ON c.parent_id = t.id),
  least AS MATERIALIZED (SELECT k.minimum_k AS k FROM app.cohort k WHERE k.id = p_cohort),
  crowd AS MATERIALIZED (SELECT count(*) >= (SELECT k FROM least) AS is_enough FROM (SELECT FROM app.cohort_firm u
    WHERE u.cohort_id = p_cohort AND u.consent_level < 3 LIMIT (SELECT k FROM least)) x),
  page AS MATERIALIZED (
    SELECT * FROM (
      SELECT c.part, c.place, c.firm_id, c.consent_level, NULL::integer[] AS levels FROM app.cohort_firm c
      WHERE c.cohort_id = p_cohort AND p_cohort = ANY (app.cohorts_of_actor())
        AND (c.consent_level = 3 OR (SELECT is_enough FROM crowd))
        AND NOT EXISTS (SELECT FROM app.digits_shown s WHERE s.firm_id = c.firm_id AND s.cycle = p_cycle
          AND s.lot_id IS NOT NULL AND s.cohort_id IN (SELECT t.id FROM tree t))
      UNION ALL
      SELECT t.part, l.place, NULL, 2, l.levels FROM tree t
      JOIN app.lot_column l ON l.cohort_id = t.id AND l.cycle = p_cycle) x
    ORDER BY x.part, x.place OFFSET p_from LIMIT p_count)
  SELECT r.part, r.consent_level, r.consent_level >= 2 AND (r.levels IS NOT NULL OR g.started_at IS NOT NULL),
    r.consent_level >= 2 AND (r.levels IS NOT NULL OR g.frozen_at IS NOT NULL),
    l.levels[1], l.levels[2], l.levels[3], l.levels[4], f.name
  FROM page r
  LEFT JOIN LATERAL (SELECT app.shown(x.name,
  x.other_name) AS name FROM app.firm x WHERE x.id = r.firm_id AND r.consent_level = 3 OFFSET 0) f ON true
  LEFT JOIN LATERAL (SELECT x.started_at, x.frozen_at FROM app.firm_progress x
    WHERE x.firm_id = r.firm_id AND x.cycle = p_cycle OFFSET 0) g ON true
  LEFT JOIN LATERAL (SELECT r.levels WHERE r.levels IS NOT NULL
    UNION ALL SELECT app.phase_digits(v) FROM app.result_figures v JOIN app.result t
      ON (t.firm_id, t.assessment_id, t.revision) = (v.firm_id, v.assessment_id, v.revision)
    WHERE r.consent_level = 3 AND v.firm_id = r.firm_id AND v.cycle = p_cycle AND t.superseded_at IS NULL OFFSET 0) l ON true
  ORDER BY r.part, r.place
$$;
--> statement-breakpoint
CREATE OR REPLACE FUNCTION app.member_at_address(p_firm uuid, p_email text)
RETURNS TABLE(person_id uuid, display_name text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  SELECT m.person_id, app.shown(m.display_name,
  m.other_name) FROM app.membership m JOIN app.person p ON p.id = m.person_id
  WHERE m.firm_id = p_firm AND p.email = p_email AND EXISTS (
    SELECT FROM app.membership a
    WHERE a.firm_id = p_firm AND a.person_id = app.actor_person() AND a.role = 'manager')
$$;
--> statement-breakpoint
CREATE OR REPLACE FUNCTION app.roles_of_cohort(p_cohort uuid)
RETURNS TABLE(role text, person_id uuid, cohort_id uuid, name text, organisation text, firm text, firms integer,
  since timestamptz)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  WITH open_firm AS MATERIALIZED (SELECT r.firm_id FROM app.cohort_firm r
    WHERE r.cohort_id = p_cohort AND p_cohort = ANY (app.cohorts_of_actor()) AND r.consent_level = 3)
  SELECT 'administrator', a.person_id, a.cohort_id, app.shown(a.display_name, a.other_name), '', '', 0, a.created_at
  FROM app.cohort_administrator a WHERE a.cohort_id = ANY (app.cohorts_below(p_cohort))
  UNION ALL
  SELECT CASE WHEN e.may_review THEN 'reviewer' ELSE 'consultant' END, NULL, NULL, app.shown(k.display_name,
  k.other_name), k.organisation,
    CASE WHEN count(*) = 1 THEN min(app.shown(f.name, f.other_name)) ELSE '' END, count(*)::integer, min(e.starts_at)
  FROM app.engagement e JOIN open_firm o ON o.firm_id = e.firm_id JOIN app.firm f ON f.id = e.firm_id
  JOIN app.consultant k ON k.person_id = e.consultant_id
  WHERE e.granted_at IS NOT NULL AND e.accepted_at IS NOT NULL AND e.revoked_at IS NULL AND e.declined_at IS NULL
    AND e.starts_at <= now() AND e.ends_at > now()
  GROUP BY e.consultant_id, e.may_review, k.display_name, k.other_name, k.organisation
  UNION ALL
  SELECT 'manager', NULL, NULL, app.shown(m.display_name, m.other_name), '', app.shown(f.name, f.other_name), 1,
  m.created_at
  FROM app.membership m JOIN open_firm o ON o.firm_id = m.firm_id JOIN app.firm f ON f.id = m.firm_id
  WHERE m.role = 'manager'
$$;
--> statement-breakpoint
CREATE OR REPLACE FUNCTION app.keep_audit()
RETURNS trigger
LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
DECLARE kept app.audit_entry := OLD;
BEGIN
  IF TG_OP = 'DELETE' AND pg_trigger_depth() > 1 THEN RETURN OLD; END IF;
  IF TG_OP = 'UPDATE' AND pg_trigger_depth() > 1 THEN
    IF NEW.by_person_id IS NULL THEN
      kept.by_person_id := NULL;
      kept.by_name := '';
      kept.by_other_name := NULL;
      IF OLD.act LIKE 'account.%' THEN kept.reason := ''; END IF;
    END IF;
    IF NEW.object_id = '' THEN kept.object_id := ''; END IF;
    RETURN kept;
  END IF;
  RAISE insufficient_privilege USING MESSAGE = 'the audit log is only ever added to';
END $$;
--> statement-breakpoint
SET LOCAL ROLE trellis_owner;
--> statement-breakpoint
CREATE TRIGGER copy_other_name AFTER UPDATE OF other_name ON app.person FOR EACH ROW
  WHEN (NEW.other_name IS DISTINCT FROM OLD.other_name) EXECUTE FUNCTION app.copy_other_name();
CREATE TRIGGER take_other_name BEFORE INSERT ON app.membership FOR EACH ROW
  EXECUTE FUNCTION app.take_other_name('person_id', 'other_name');
CREATE TRIGGER take_other_name BEFORE INSERT ON app.cohort_administrator FOR EACH ROW
  EXECUTE FUNCTION app.take_other_name('person_id', 'other_name');
CREATE TRIGGER take_other_name BEFORE INSERT ON app.consultant FOR EACH ROW
  EXECUTE FUNCTION app.take_other_name('person_id', 'other_name');
CREATE TRIGGER take_other_name BEFORE INSERT ON app.phase_event FOR EACH ROW WHEN (NEW.signed_name <> '')
  EXECUTE FUNCTION app.take_other_name('by_person_id', 'signed_other_name');
CREATE TRIGGER take_other_name BEFORE INSERT ON app.audit_entry FOR EACH ROW WHEN (NEW.by_name <> '')
  EXECUTE FUNCTION app.take_other_name('by_person_id', 'by_other_name');
