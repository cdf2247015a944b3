-- Claims the daily mails to consultants, and returns their content: one row for each access that is active, or that the
-- firm ended or declined since the last mail. A claim moves `told_at` to `p_until`, so two processes never send the
-- same mail. Of the latest cycle it returns the states of the phases and those submitted since (`fresh`); `sees` equals
-- `app.sees_self_scores`.
CREATE OR REPLACE FUNCTION app.claim_consultant_mails(p_until timestamptz, p_person uuid)
RETURNS TABLE(person_id uuid, since timestamptz, email text, locale text, firm_id uuid, firm_name text, time_zone text,
  event text, ends_at timestamptz, may_review boolean, sees boolean, assessment_id uuid, states jsonb, fresh text[])
LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  WITH due AS (
    SELECT c.person_id, c.told_at FROM app.consultant c
    WHERE c.told_at < p_until AND (p_person IS NULL OR c.person_id = p_person) FOR UPDATE SKIP LOCKED
  ), claimed AS (
    UPDATE app.consultant c SET told_at = p_until FROM due d WHERE c.person_id = d.person_id
    RETURNING c.person_id, d.told_at AS since
  )
  SELECT c.person_id, c.since, p.email, k.locale, e.firm_id, app.name_for(k.locale, f.name, f.other_name), f.time_zone,
    CASE WHEN NOT k.active THEN CASE WHEN e.granted_at IS NULL THEN 'declined' ELSE 'ended' END
      WHEN e.asked_by = 'consultant' AND e.granted_at > c.since AND e.granted_at <= p_until THEN 'granted' END,
    e.ends_at, e.may_review, r.given_at IS NOT NULL OR NOT (coalesce(r.blind, false) OR e.blind_until_rated),
    a.id, s.states, s.fresh
  FROM claimed c
  JOIN app.person p ON p.id = c.person_id AND p.reminders_off_at IS NULL
  JOIN app.engagement e ON e.consultant_id = c.person_id
  JOIN app.firm f ON f.id = e.firm_id
  CROSS JOIN LATERAL (SELECT coalesce(p.locale, f.locale) AS locale, app.engagement_is_active(e) AS active) k
  LEFT JOIN LATERAL (SELECT o.id FROM app.assessment o WHERE o.firm_id = e.firm_id AND k.active
    ORDER BY o.cycle DESC LIMIT 1) a ON true
  LEFT JOIN LATERAL (
    SELECT jsonb_object_agg(o.phase, o.state) AS states, array_agg(o.phase) FILTER (WHERE EXISTS (
      SELECT FROM app.phase_event v WHERE v.firm_id = o.firm_id AND v.assessment_id = o.assessment_id
        AND v.phase = o.phase AND v.event = 'submit' AND v.at > c.since AND v.at <= p_until)) AS fresh
    FROM app.assessment_phase o WHERE o.firm_id = e.firm_id AND o.assessment_id = a.id) s ON true
  LEFT JOIN app.consultant_rating r ON r.assessment_id = a.id AND r.consultant_id = c.person_id
  WHERE k.active
    OR (e.granted_at IS NULL AND coalesce(e.revoked_by, 'firm') = 'firm'
      AND coalesce(e.declined_at, e.revoked_at) > c.since AND coalesce(e.declined_at, e.revoked_at) <= p_until)
    OR (e.granted_at IS NOT NULL AND e.accepted_at IS NOT NULL AND e.declined_at IS NULL
      AND coalesce(e.revoked_by, 'firm') = 'firm'
      AND coalesce(e.revoked_at, e.ends_at) > c.since AND coalesce(e.revoked_at, e.ends_at) <= p_until
      AND NOT EXISTS (SELECT FROM app.engagement o WHERE o.firm_id = e.firm_id AND o.consultant_id = e.consultant_id
        AND app.engagement_is_active(o)))
  ORDER BY c.person_id, f.name, e.created_at
$$;
GRANT EXECUTE ON FUNCTION app.claim_consultant_mails TO trellis_auth;
