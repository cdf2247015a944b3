-- Claims the reminder that a manager sends by hand to a colleague about all their open items, or returns the problem.
-- At most one mail within `p_apart`, none to people who want no reminders. If two managers press the button at once,
-- the primary key lets one through.
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
GRANT EXECUTE ON FUNCTION app.claim_reminder TO trellis_auth;
