ALTER TABLE "app"."cohort_mail" ADD COLUMN "put_off" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "app"."cohort_mail" ADD COLUMN "try_after" timestamp with time zone;
--> statement-breakpoint
GRANT UPDATE (put_off, try_after) ON app.cohort_mail TO trellis_worker;
--> statement-breakpoint
SET LOCAL ROLE trellis_gate;
--> statement-breakpoint
-- As before; a mail that its server has put off waits for its time.
CREATE OR REPLACE FUNCTION app.ask_cohort_mails(p_now timestamptz) RETURNS integer
LANGUAGE plpgsql SECURITY DEFINER SET search_path = '' AS $$
DECLARE v_asked integer;
BEGIN
  INSERT INTO app.cohort_mail (cohort_id, id, invitation_id, kind, period, asked_at)
  SELECT r.cohort_id, gen_random_uuid(), r.invitation_id, 'reminder', 'rule ' || d.begins, p_now
  FROM app.cohort c
  CROSS JOIN LATERAL (SELECT (p_now AT TIME ZONE 'Asia/Shanghai')::date AS today) t
  CROSS JOIN LATERAL (SELECT c.closes_on - c.remind_before_days AS first) w
  CROSS JOIN LATERAL (SELECT w.first + (t.today - w.first) / c.remind_every_days * c.remind_every_days AS begins) d
  CROSS JOIN LATERAL app.to_remind(ARRAY[c.id], c.remind, p_now) r
  WHERE c.remind IS NOT NULL AND t.today BETWEEN w.first AND c.closes_on
  ON CONFLICT DO NOTHING;
  GET DIAGNOSTICS v_asked = ROW_COUNT;
  INSERT INTO app.job (id, kind, key, cohort_id)
  SELECT gen_random_uuid(), 'mail', k.cohort_id::text, k.cohort_id
  FROM (SELECT DISTINCT w.cohort_id FROM app.cohort_mail w WHERE w.outcome IS NULL
    AND coalesce(w.try_after, p_now) <= p_now) k
  WHERE NOT EXISTS (SELECT FROM app.job j WHERE j.kind = 'mail' AND (j.state IN ('waiting', 'running')
      OR (j.state = 'failed' AND j.ended_at > p_now - interval '10 minutes'))
    AND k.cohort_id = ANY (app.cohort_tree(ARRAY[j.cohort_id])))
  ON CONFLICT DO NOTHING;
  RETURN v_asked;
END $$;
--> statement-breakpoint
CREATE OR REPLACE FUNCTION app.claim_cohort_mail()
RETURNS TABLE (cohort_id uuid, mail_id uuid, kind text, invitation_id uuid, firm_name text, email text, locale text,
  cohort_name jsonb, liaison text, closes_on date, is_joined boolean, submitted integer)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = '' AS $$
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
      JOIN app.assessment_phase p ON p.firm_id = m.firm_id AND p.assessment_id = a.id AND p.state IN ('submitted', 'accepted')
      WHERE m.cohort_id = i.cohort_id AND m.firm_id = i.firm_id);
    IF i.revoked_at IS NOT NULL OR i.left_at IS NOT NULL OR i.opted_out_at IS NOT NULL
      OR (k.kind = 'invitation' AND i.accepted_at IS NOT NULL) OR v_submitted = 4 THEN
      UPDATE app.cohort_mail w SET outcome = 'dropped', ended_at = now() WHERE w.cohort_id = k.cohort_id AND w.id = k.id;
      CONTINUE;
    END IF;
    UPDATE app.cohort_mail w SET claimed_at = now() WHERE w.cohort_id = k.cohort_id AND w.id = k.id;
    RETURN QUERY SELECT k.cohort_id, k.id, k.kind, i.id, i.firm_name, i.email, i.locale, c.name, c.liaison, c.closes_on,
      i.accepted_at IS NOT NULL, v_submitted FROM app.cohort c WHERE c.id = k.cohort_id;
    RETURN;
  END LOOP;
END $$;
--> statement-breakpoint
SET LOCAL ROLE trellis_owner;
