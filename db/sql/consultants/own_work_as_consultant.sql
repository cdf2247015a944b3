-- Lists everything the acting consultant has written, for the copy of their own data: ratings, remarks, signed
-- decisions, notes. They keep it after an engagement ends, so this runs as `trellis_gate`.
CREATE OR REPLACE FUNCTION app.own_work_as_consultant() RETURNS TABLE (source text, kept jsonb)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  SELECT 'consultant_rating', to_jsonb(r) FROM app.consultant_rating r WHERE r.consultant_id = app.actor_person()
  UNION ALL
  SELECT 'consultant_answer', to_jsonb(a) FROM app.consultant_answer a
    JOIN app.consultant_rating r ON r.firm_id = a.firm_id AND r.id = a.rating_id
    WHERE r.consultant_id = app.actor_person()
  UNION ALL
  SELECT 'review_remark', to_jsonb(m) FROM app.review_remark m WHERE m.person_id = app.actor_person()
  UNION ALL
  SELECT 'phase_event', to_jsonb(e) FROM app.phase_event e
    WHERE e.by_person_id = app.actor_person() AND e.signed_name <> ''
  UNION ALL
  SELECT 'client_note', to_jsonb(n) FROM app.client_note n WHERE n.consultant_id = app.actor_person()
$$;
GRANT EXECUTE ON FUNCTION app.own_work_as_consultant TO trellis_app;
