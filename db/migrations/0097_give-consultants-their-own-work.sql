SET LOCAL ROLE trellis_gate;
--> statement-breakpoint
-- What the actor himself rated, remarked and signed as a consultant, for the copy of his data: his own words, also where his
-- access has ended and without a line in a client's log, since nothing of the client is in them.
CREATE FUNCTION app.own_work_as_consultant() RETURNS TABLE (source text, kept jsonb)
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
$$;
--> statement-breakpoint
REVOKE ALL ON FUNCTION app.own_work_as_consultant() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION app.own_work_as_consultant() TO trellis_app;
--> statement-breakpoint
SET LOCAL ROLE trellis_owner;
