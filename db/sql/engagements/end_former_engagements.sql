-- Ends the active engagement between a firm and a consultant, because a new one replaces it.
CREATE OR REPLACE FUNCTION app.end_former_engagements(p_firm uuid, p_id uuid, p_consultant uuid) RETURNS void
LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  UPDATE app.engagement e SET revoked_at = statement_timestamp(), revoked_by = 'firm'
  WHERE e.firm_id = p_firm AND e.id <> p_id AND e.consultant_id = p_consultant AND app.engagement_is_active(e)
$$;
