ALTER TABLE "app"."cohort_invitation" ADD COLUMN "other_name" text;
--> statement-breakpoint
GRANT SELECT (other_name), INSERT (other_name) ON app.cohort_invitation TO trellis_app;
--> statement-breakpoint
SET LOCAL ROLE trellis_gate;
--> statement-breakpoint
CREATE OR REPLACE FUNCTION app.find_cohort_invitation(p_token_hash text)
RETURNS TABLE(cohort_id uuid, cohort_name jsonb, programme_name jsonb, firm_name text, locale text, liaison text,
  opens_on date, closes_on date, minimum_k integer, consent_text jsonb, consent_version integer,
  reviewer_required boolean, phase_order text, is_demo boolean, opted_out boolean, state text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  SELECT c.id, c.name, p.name, app.shown(i.firm_name, i.other_name), i.locale, c.liaison, c.opens_on, c.closes_on,
  c.minimum_k, c.consent_text,
    c.consent_version, c.reviewer_required, c.phase_order, c.is_demo, i.opted_out_at IS NOT NULL,
    CASE WHEN i.revoked_at IS NOT NULL THEN 'revoked' WHEN i.accepted_at IS NOT NULL THEN 'used' ELSE 'open' END
  FROM app.cohort_invitation i JOIN app.cohort c ON c.id = i.cohort_id LEFT JOIN app.cohort p ON p.id = c.parent_id
  WHERE i.token_hash = p_token_hash
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
  SELECT i.cohort_id, i.id, app.shown(i.firm_name, i.other_name), i.locale, i.email, i.created_at, m.joined_at,
  coalesce(m.stage, 'invited'),
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
CREATE OR REPLACE FUNCTION app.claim_cohort_mail()
RETURNS TABLE(cohort_id uuid, mail_id uuid, kind text, invitation_id uuid, firm_name text, email text, locale text,
  cohort_name jsonb, liaison text, closes_on date, is_joined boolean, submitted integer)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  k app.cohort_mail;
  i app.cohort_invitation;
  v_submitted integer;
BEGIN
  LOOP
    SELECT * INTO k FROM app.cohort_mail w
    WHERE w.cohort_id = ANY (app.cohorts_of_job('mail')) AND w.outcome IS NULL AND w.claimed_at IS NULL
      AND coalesce(w.try_after, now()) <= now()
    ORDER BY w.asked_at, w.id LIMIT 1 FOR UPDATE SKIP LOCKED;
    IF k.id IS NULL THEN RETURN; END IF;
    SELECT * INTO i FROM app.cohort_invitation v WHERE v.cohort_id = k.cohort_id AND v.id = k.invitation_id FOR SHARE;
    v_submitted := (SELECT count(*) FROM app.cohort_membership m
      JOIN LATERAL (SELECT a.id FROM app.assessment a JOIN app.cohort c ON c.id = m.cohort_id
        WHERE a.firm_id = m.firm_id AND a.cycle >= extract(year FROM coalesce(c.opens_on, '2000-01-01'::date))
        ORDER BY a.cycle DESC LIMIT 1) a ON true
      JOIN app.assessment_phase p ON p.firm_id = m.firm_id AND p.assessment_id = a.id AND p.state IN ('submitted',
  'accepted')
      WHERE m.cohort_id = i.cohort_id AND m.firm_id = i.firm_id);
    IF i.revoked_at IS NOT NULL OR i.left_at IS NOT NULL OR i.opted_out_at IS NOT NULL
      OR (k.kind = 'invitation' AND i.accepted_at IS NOT NULL) OR v_submitted = 4 THEN
      UPDATE app.cohort_mail w SET outcome = 'dropped',
  ended_at = now() WHERE w.cohort_id = k.cohort_id AND w.id = k.id;
      CONTINUE;
    END IF;
    UPDATE app.cohort_mail w SET claimed_at = now() WHERE w.cohort_id = k.cohort_id AND w.id = k.id;
    RETURN QUERY SELECT k.cohort_id, k.id, k.kind, i.id, app.name_for(i.locale, i.firm_name, i.other_name), i.email,
  i.locale, c.name, c.liaison, c.closes_on,
      i.accepted_at IS NOT NULL, v_submitted FROM app.cohort c WHERE c.id = k.cohort_id;
    RETURN;
  END LOOP;
END $$;
--> statement-breakpoint
SET LOCAL ROLE trellis_owner;
