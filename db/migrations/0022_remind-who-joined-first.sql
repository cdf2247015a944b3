-- A firm that joined by its code before the mail left never had one: it is reminded all the same.
SET LOCAL ROLE trellis_gate;
--> statement-breakpoint
CREATE OR REPLACE FUNCTION app.progress_of_firms(p_cohorts uuid[])
RETURNS TABLE (cohort_id uuid, invitation_id uuid, name text, locale text, email text, invited_at timestamptz,
  joined_at timestamptz, stage text, submitted integer, accepted integer, mail text, mailed_at timestamptz, problem text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = '' AS $$
  WITH cohorts AS MATERIALIZED (
    SELECT c.id, extract(year FROM coalesce(c.opens_on, '2000-01-01'::date))::integer AS from_cycle
    FROM app.cohort c WHERE c.id = ANY (p_cohorts)),
  latest AS MATERIALIZED (
    SELECT DISTINCT ON (m.cohort_id, m.firm_id) m.cohort_id, m.firm_id, m.joined_at, m.consent_level, a.id AS assessment_id
    FROM app.cohort_membership m JOIN cohorts c ON c.id = m.cohort_id
    LEFT JOIN app.assessment a ON a.firm_id = m.firm_id AND a.cycle >= c.from_cycle
    ORDER BY m.cohort_id, m.firm_id, a.cycle DESC),
  phases AS MATERIALIZED (
    SELECT p.firm_id, p.assessment_id, count(*) FILTER (WHERE p.state IN ('submitted', 'accepted'))::integer AS submitted,
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
    SELECT DISTINCT ON (k.cohort_id, k.invitation_id) k.cohort_id, k.invitation_id, coalesce(k.outcome, 'waiting') AS state,
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
  SELECT m.cohort_id, NULL, CASE WHEN m.consent_level = 3 THEN f.name ELSE '' END, f.locale, '', NULL, m.joined_at, m.stage,
    m.submitted, m.accepted, 'none', NULL, ''
  FROM member m JOIN app.firm f ON f.id = m.firm_id
  WHERE NOT EXISTS (SELECT FROM app.cohort_invitation i
    WHERE i.cohort_id = m.cohort_id AND i.firm_id = m.firm_id AND i.left_at IS NULL)
$$;
--> statement-breakpoint
CREATE OR REPLACE FUNCTION app.to_remind(p_cohorts uuid[], p_target text, p_now timestamptz)
RETURNS TABLE (cohort_id uuid, invitation_id uuid, name text, stage text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = '' AS $$
  SELECT f.cohort_id, f.invitation_id, f.name, f.stage FROM app.progress_of_firms(p_cohorts) f
  WHERE f.invitation_id IS NOT NULL AND f.mail IN ('sent', 'none') AND f.mailed_at <= p_now - interval '7 days'
    AND f.stage = ANY (CASE p_target WHEN 'not-joined' THEN ARRAY['invited'] WHEN 'not-started' THEN ARRAY['invited', 'joined']
      ELSE ARRAY['invited', 'joined', 'started'] END)
$$;
--> statement-breakpoint
SET LOCAL ROLE trellis_owner;
