-- All engagements of the actor and the offers to his address, with the name of the firm and nothing else of it.
CREATE OR REPLACE FUNCTION app.engagements_of_actor()
RETURNS TABLE(firm_id uuid, id uuid, firm_name text, is_demo boolean, time_zone text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  SELECT e.firm_id, e.id, app.shown(f.name, f.other_name), f.is_demo,
  f.time_zone FROM app.engagement e JOIN app.firm f ON f.id = e.firm_id
  WHERE e.consultant_id = app.actor_person() OR (e.consultant_id IS NULL AND e.email = app.actor_email())
$$;
GRANT EXECUTE ON FUNCTION app.engagements_of_actor TO trellis_app;
