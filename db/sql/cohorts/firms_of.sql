-- Lists the firms of cohorts, invited and joined, with stage, last mail, and whether a reminder to `p_target` reaches
-- them or why not. Callers check who asks. LATERAL with OFFSET 0 makes PostgreSQL look each firm up by key; it would
-- otherwise read the firms of all cohorts.
CREATE OR REPLACE FUNCTION app.firms_of(p_cohorts uuid[], p_target text, p_now timestamptz)
RETURNS TABLE (cohort_id uuid, invitation_id uuid, name text, locale text, email text, stage text, submitted integer,
  accepted integer, mail text, mailed_at timestamptz, problem text, reason text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  WITH cohorts AS MATERIALIZED (
    SELECT c.id, extract(year FROM coalesce(c.opens_on, '2000-01-01'::date))::integer AS from_cycle,
      p_target = 'late' AND app.deadline_of(c.id) < (p_now AT TIME ZONE 'Asia/Shanghai')::date AS is_late
    FROM app.cohort c WHERE c.id = ANY (p_cohorts)),
  latest AS MATERIALIZED (
    SELECT c.id AS cohort_id, m.firm_id, m.consent_level, a.id AS assessment_id
    FROM cohorts c
    CROSS JOIN LATERAL (SELECT x.firm_id, x.consent_level FROM app.cohort_membership x WHERE x.cohort_id = c.id OFFSET 0) m
    LEFT JOIN LATERAL (SELECT x.id FROM app.assessment x WHERE x.firm_id = m.firm_id AND x.cycle >= c.from_cycle
      ORDER BY x.cycle DESC LIMIT 1) a ON true),
  member AS MATERIALIZED (
    SELECT l.cohort_id, l.firm_id, l.consent_level, p.submitted, p.accepted,
      CASE
        WHEN p.accepted = 4 AND (SELECT true FROM app.result r WHERE r.firm_id = l.firm_id
          AND r.assessment_id = l.assessment_id AND r.superseded_at IS NULL LIMIT 1) THEN 'frozen'
        WHEN p.accepted = 4 THEN 'reviewed'
        WHEN p.submitted = 4 THEN 'submitted'
        WHEN p.moved > 0 OR (SELECT true FROM app.answer w WHERE w.firm_id = l.firm_id
          AND w.assessment_id = l.assessment_id AND (w.dont_know OR w.level IS NOT NULL) LIMIT 1) THEN 'started'
        ELSE 'joined' END AS stage
    FROM latest l CROSS JOIN LATERAL (
      SELECT count(*) FILTER (WHERE x.state IN ('submitted', 'accepted'))::integer AS submitted,
        count(*) FILTER (WHERE x.state = 'accepted')::integer AS accepted,
        count(*) FILTER (WHERE x.state NOT IN ('open', 'locked'))::integer AS moved
      FROM app.assessment_phase x WHERE x.firm_id = l.firm_id AND x.assessment_id = l.assessment_id) p),
  last_mail AS MATERIALIZED (
    SELECT DISTINCT ON (k.cohort_id, k.invitation_id) k.cohort_id, k.invitation_id, coalesce(k.outcome, 'waiting') AS state,
      coalesce(k.ended_at, k.asked_at) AS at, k.problem
    FROM app.cohort_mail k JOIN cohorts c ON c.id = k.cohort_id
    WHERE k.outcome IS DISTINCT FROM 'dropped' AND k.person_id IS NULL
    ORDER BY k.cohort_id, k.invitation_id, k.asked_at DESC, k.id DESC),
  firms AS (
    SELECT i.cohort_id, i.id AS invitation_id,
      CASE WHEN i.other_name IS NULL THEN i.firm_name ELSE app.shown(i.firm_name, i.other_name) END AS name, i.locale, i.email,
      coalesce(m.stage, 'invited') AS stage, coalesce(m.submitted, 0) AS submitted, coalesce(m.accepted, 0) AS accepted,
      CASE WHEN i.revoked_at IS NOT NULL THEN 'revoked' WHEN i.left_at IS NOT NULL THEN 'left'
        WHEN i.opted_out_at IS NOT NULL THEN 'opted-out'
        ELSE coalesce(k.state, CASE WHEN i.accepted_at IS NULL THEN 'waiting' ELSE 'none' END) END AS mail,
      coalesce(k.at, i.accepted_at) AS mailed_at, coalesce(k.problem, '') AS problem
    FROM app.cohort_invitation i JOIN cohorts c ON c.id = i.cohort_id
    LEFT JOIN member m ON m.cohort_id = i.cohort_id AND m.firm_id = i.firm_id AND i.left_at IS NULL
    LEFT JOIN last_mail k ON k.cohort_id = i.cohort_id AND k.invitation_id = i.id
    UNION ALL
    SELECT m.cohort_id, NULL, CASE WHEN m.consent_level < 3 THEN '' WHEN f.other_name IS NULL THEN f.name
        ELSE app.shown(f.name, f.other_name) END, f.locale, '', m.stage, m.submitted, m.accepted, 'none', NULL, ''
    FROM member m
    CROSS JOIN LATERAL (SELECT x.name, x.other_name, x.locale FROM app.firm x WHERE x.id = m.firm_id OFFSET 0) f
    WHERE NOT EXISTS (SELECT FROM app.cohort_invitation i
      WHERE i.cohort_id = m.cohort_id AND i.firm_id = m.firm_id AND i.left_at IS NULL))
  SELECT f.cohort_id, f.invitation_id, f.name, f.locale, f.email, f.stage, f.submitted, f.accepted, f.mail, f.mailed_at,
    f.problem, CASE
      WHEN f.mail IN ('revoked', 'left') THEN NULL
      WHEN f.stage <> ALL (CASE p_target WHEN 'not-joined' THEN ARRAY['invited']
        WHEN 'not-started' THEN ARRAY['invited', 'joined'] ELSE ARRAY['invited', 'joined', 'started'] END) THEN 'done'
      WHEN p_target = 'late' AND c.is_late IS NOT TRUE THEN 'on-time'
      WHEN f.invitation_id IS NULL THEN 'no-address'
      WHEN f.mail IN ('sent', 'none') AND f.mailed_at <= p_now - interval '7 days'
        OR f.mail = 'failed' AND f.problem = 'unreachable' AND f.stage <> 'invited' THEN 'due'
      WHEN f.mail = 'opted-out' THEN 'opted-out'
      WHEN f.mail IN ('failed', 'bounced') THEN 'undelivered'
      WHEN f.mail = 'waiting' THEN 'waiting'
      ELSE 'recent' END
  FROM firms f JOIN cohorts c ON c.id = f.cohort_id
$$;
