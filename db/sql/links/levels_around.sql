-- Returns the level attained by each partner that is open by name (consent 3) in a cohort of the firm; for its
-- members.
CREATE OR REPLACE FUNCTION app.levels_around(p_firm uuid) RETURNS TABLE (link_id uuid, level integer)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  SELECT l.id, app.level_attained(l.partner_firm_id) FROM app.link l
  WHERE l.firm_id = p_firm AND l.ended_at IS NULL AND l.partner_firm_id = ANY (app.open_beside(p_firm))
$$;
GRANT EXECUTE ON FUNCTION app.levels_around TO trellis_app;
