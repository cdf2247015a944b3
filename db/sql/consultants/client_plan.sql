-- Lists a client's plans for its consultant: measures with owner, dates, state and record, but no costs and notes. A
-- plan is shown only if the result it was made from may be seen.
CREATE OR REPLACE FUNCTION app.client_plan(p_firm uuid)
RETURNS TABLE(plan_id uuid, assessment_id uuid, cycle integer, revision integer, measure_id uuid, catalog_id text,
  title text, cell text, owner text, owner_left boolean, first_step_on date, record_on date, effort integer,
  carried boolean, state text, started_on date, done_on date, steps integer, steps_done integer, record_title text,
  record_date date, record_grade text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  SELECT p.id, p.assessment_id, a.cycle, p.result_revision, m.id, m.catalog_id, m.title, m.cell,
    coalesce(nullif(m.owner_name, ''), app.shown(o.display_name, o.other_name), ''),
  m.owner_id IS NOT NULL AND o.person_id IS NULL,
    m.first_step_on, m.record_on, m.effort, m.carried_from_id IS NOT NULL, m.state, m.started_on, m.done_on,
    (SELECT count(*)::integer FROM app.plan_step s WHERE s.firm_id = m.firm_id AND s.measure_id = m.id),
    (SELECT count(*)::integer FROM app.plan_step s WHERE s.firm_id = m.firm_id AND s.measure_id = m.id
      AND s.done_at IS NOT NULL),
    r.title, r.date, r.grade
  FROM app.plan p
  JOIN app.assessment a ON a.firm_id = p.firm_id AND a.id = p.assessment_id
  LEFT JOIN app.plan_measure m ON m.firm_id = p.firm_id AND m.plan_id = p.id
  LEFT JOIN app.membership o ON o.firm_id = m.firm_id AND o.person_id = m.owner_id
  LEFT JOIN app.plan_record r ON r.firm_id = m.firm_id AND r.measure_id = m.id
  WHERE p.firm_id = p_firm AND p.firm_id = ANY (app.firms_viewed('plan')) AND p.assessment_id = ANY (app.self_viewed())
    AND app.sees_self_scores(p.firm_id, p.assessment_id)
  ORDER BY a.cycle DESC, m.created_at, m.id
$$;
GRANT EXECUTE ON FUNCTION app.client_plan TO trellis_app;
