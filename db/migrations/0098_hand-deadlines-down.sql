-- A deadline is for the cohorts below that have none of their own. Those whose date is that of the cohort above take it from there.
SELECT set_config('app.operator', 'on', true);
--> statement-breakpoint
UPDATE app.cohort c SET closes_on = NULL FROM app.cohort p WHERE p.id = c.parent_id AND p.closes_on = c.closes_on;
--> statement-breakpoint
SELECT set_config('app.operator', '', true);
--> statement-breakpoint
SET LOCAL ROLE trellis_gate;
--> statement-breakpoint
-- The deadline in force for a cohort: its own, else that of the nearest cohort above which has one. Cohorts in a circle end.
CREATE FUNCTION app.deadline_of(p_cohort uuid) RETURNS date
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  WITH RECURSIVE up(id, parent_id, closes_on, steps) AS (
    SELECT c.id, c.parent_id, c.closes_on, 0 FROM app.cohort c WHERE c.id = p_cohort
    UNION ALL SELECT c.id, c.parent_id, c.closes_on, u.steps + 1 FROM up u JOIN app.cohort c ON c.id = u.parent_id
    WHERE u.closes_on IS NULL
  ) CYCLE id SET is_circle USING path
  SELECT u.closes_on FROM up u WHERE u.closes_on IS NOT NULL AND NOT u.is_circle ORDER BY u.steps LIMIT 1
$$;
--> statement-breakpoint
REVOKE ALL ON FUNCTION app.deadline_of(uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION app.deadline_of(uuid) TO trellis_app;
--> statement-breakpoint
-- As before; but a rule runs up to the deadline in force.
CREATE OR REPLACE FUNCTION app.rule_in_force(p_cohort uuid)
RETURNS TABLE (cohort_id uuid, name jsonb, remind text, remind_before_days integer, remind_every_days integer, closes_on date)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  WITH RECURSIVE up(id, parent_id, remind, steps) AS (
    SELECT c.id, c.parent_id, c.remind, 0 FROM app.cohort c WHERE c.id = p_cohort
    UNION ALL SELECT c.id, c.parent_id, c.remind, u.steps + 1 FROM up u JOIN app.cohort c ON c.id = u.parent_id
    WHERE u.remind IS NULL
  ) CYCLE id SET is_circle USING path
  SELECT r.id, r.name, r.remind, r.remind_before_days, r.remind_every_days, app.deadline_of(p_cohort)
  FROM up u JOIN app.cohort r ON r.id = u.id
  WHERE u.remind IS NOT NULL AND NOT u.is_circle ORDER BY u.steps LIMIT 1
$$;
--> statement-breakpoint
-- As before, with the deadline in force.
CREATE OR REPLACE FUNCTION app.find_cohort_invitation(p_token_hash text)
RETURNS TABLE(cohort_id uuid, cohort_name jsonb, programme_name jsonb, firm_name text, locale text, liaison text,
  opens_on date, closes_on date, minimum_k integer, consent_text jsonb, consent_version integer,
  reviewer_required boolean, phase_order text, is_demo boolean, opted_out boolean, state text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  SELECT c.id, c.name, p.name, app.shown(i.firm_name, i.other_name), i.locale, c.liaison, c.opens_on, app.deadline_of(c.id),
  c.minimum_k, c.consent_text,
    c.consent_version, c.reviewer_required, c.phase_order, c.is_demo, i.opted_out_at IS NOT NULL,
    CASE WHEN i.revoked_at IS NOT NULL THEN 'revoked' WHEN i.accepted_at IS NOT NULL THEN 'used' ELSE 'open' END
  FROM app.cohort_invitation i JOIN app.cohort c ON c.id = i.cohort_id LEFT JOIN app.cohort p ON p.id = c.parent_id
  WHERE i.token_hash = p_token_hash
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
  i.locale, c.name, c.liaison, app.deadline_of(c.id),
      i.accepted_at IS NOT NULL, v_submitted FROM app.cohort c WHERE c.id = k.cohort_id;
    RETURN;
  END LOOP;
END $$;
--> statement-breakpoint
SET LOCAL ROLE trellis_owner;
