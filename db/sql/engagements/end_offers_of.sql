-- Ends open offers to the consultant whose engagement a manager has just ended, so that they cannot return by one.
CREATE OR REPLACE FUNCTION app.end_offers_of(p_firm uuid, p_id uuid) RETURNS void
LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  SELECT app.end_offers(p_firm, p.email) FROM app.engagement e JOIN app.person p ON p.id = e.consultant_id
  WHERE e.firm_id = p_firm AND e.id = p_id AND e.revoked_by = 'firm' AND p_firm = ANY (app.firms_of_actor('manager'))
$$;
GRANT EXECUTE ON FUNCTION app.end_offers_of TO trellis_app;
