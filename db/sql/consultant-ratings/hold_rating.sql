-- Returns and locks the acting consultant's own rating; no row if their engagement is not active.
CREATE OR REPLACE FUNCTION app.hold_rating(p_rating uuid) RETURNS SETOF app.consultant_rating
LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  SELECT r.* FROM app.consultant_rating r
  WHERE r.id = p_rating AND r.consultant_id = app.actor_person() AND r.firm_id = ANY (app.firms_engaged()) FOR UPDATE
$$;
