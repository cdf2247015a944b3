-- Lists all engagements of the acting consultant and the offers to their address, with the firm's name. Runs as
-- `trellis_gate` because consultants may not read `firm` before an engagement is active; nothing else of the firm is
-- returned.
CREATE OR REPLACE FUNCTION app.engagements_of_actor()
RETURNS TABLE(firm_id uuid, id uuid, firm_name text, is_demo boolean, time_zone text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  SELECT e.firm_id, e.id, app.shown(f.name, f.other_name), f.is_demo,
  f.time_zone FROM app.engagement e JOIN app.firm f ON f.id = e.firm_id
  WHERE e.consultant_id = app.actor_person() OR (e.consultant_id IS NULL AND e.email = app.actor_email())
$$;
GRANT EXECUTE ON FUNCTION app.engagements_of_actor TO trellis_app;
