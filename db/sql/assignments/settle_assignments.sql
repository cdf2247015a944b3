-- Moves the acting person's own assignments of an assessment by what they have answered; returns how many moved.
CREATE OR REPLACE FUNCTION app.settle_assignments(p_assessment uuid, p_items text[]) RETURNS integer
LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  SELECT app.settle_assignments_of(app.actor_person(), p_assessment, p_items)
$$;
GRANT EXECUTE ON FUNCTION app.settle_assignments TO trellis_app;
