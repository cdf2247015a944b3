-- Ends open offers of a firm to this address that nobody has accepted.
CREATE OR REPLACE FUNCTION app.end_offers(p_firm uuid, p_email text) RETURNS void
LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  UPDATE app.engagement e SET revoked_at = statement_timestamp(), revoked_by = 'firm'
  WHERE e.firm_id = p_firm AND e.email = p_email AND e.consultant_id IS NULL AND e.revoked_at IS NULL
    AND e.declined_at IS NULL
$$;
