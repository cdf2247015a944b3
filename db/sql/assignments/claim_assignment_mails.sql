-- Claims the mails about assignments that are due, and returns their content: one for each batch, and reminders of
-- what is open. Claiming inserts a row, so two processes never send the same mail. With `p_batch` it claims the mails
-- of that batch only, at once.
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
GRANT EXECUTE ON FUNCTION app.claim_assignment_mails TO trellis_auth, trellis_worker;
