-- Claims the next mail that is due and returns its content; no row if there is none. Drops mails that are no longer
-- needed. A reminder to the listed address also queues one to each manager of the firm who wants reminders.
CREATE OR REPLACE FUNCTION app.claim_cohort_mail()
RETURNS TABLE(cohort_id uuid, mail_id uuid, kind text, invitation_id uuid, link_number integer, firm_name text, email text,
  locale text, cohort_name jsonb, liaison text, closes_on date, is_joined boolean, submitted integer)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  k app.cohort_mail;
  i app.cohort_invitation;
  v_submitted integer;
  v_email text;
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
      JOIN app.assessment_phase p ON p.firm_id = m.firm_id AND p.assessment_id = a.id
        AND p.state IN ('submitted', 'accepted')
      WHERE m.cohort_id = i.cohort_id AND m.firm_id = i.firm_id);
    v_email := CASE WHEN k.person_id IS NULL THEN i.email ELSE
      (SELECT r.email FROM app.to_remind_too(i.firm_id, i.email) r WHERE r.person_id = k.person_id) END;
    IF v_email IS NULL OR i.revoked_at IS NOT NULL OR i.left_at IS NOT NULL OR i.opted_out_at IS NOT NULL
      OR (k.kind = 'invitation' AND i.accepted_at IS NOT NULL) OR v_submitted = 4 THEN
      UPDATE app.cohort_mail w SET outcome = 'dropped', ended_at = now()
      WHERE w.cohort_id = k.cohort_id AND w.id = k.id;
      CONTINUE;
    END IF;
    IF k.kind = 'reminder' AND k.person_id IS NULL THEN
      INSERT INTO app.cohort_mail (cohort_id, id, invitation_id, kind, period, person_id, asked_by, asked_at)
      SELECT k.cohort_id, gen_random_uuid(), k.invitation_id, k.kind, k.period, r.person_id, k.asked_by, k.asked_at
      FROM app.to_remind_too(i.firm_id, i.email) r ON CONFLICT DO NOTHING;
    END IF;
    UPDATE app.cohort_mail w SET claimed_at = now() WHERE w.cohort_id = k.cohort_id AND w.id = k.id;
    RETURN QUERY SELECT k.cohort_id, k.id, k.kind, i.id, i.link_number, app.name_for(i.locale, i.firm_name, i.other_name),
      v_email, i.locale, c.name, c.liaison, app.deadline_of(c.id), i.accepted_at IS NOT NULL, v_submitted
      FROM app.cohort c WHERE c.id = k.cohort_id;
    RETURN;
  END LOOP;
END $$;
GRANT EXECUTE ON FUNCTION app.claim_cohort_mail TO trellis_worker;
