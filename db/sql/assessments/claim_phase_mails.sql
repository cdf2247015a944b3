-- Claims the mails that tell managers what a reviewer decided, and returns their content: one for each manager and
-- decision. Claiming inserts a row, so two processes never send the same mail. A decision that was followed by another
-- move needs no mail.
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
GRANT EXECUTE ON FUNCTION app.claim_phase_mails TO trellis_auth;
