-- Returns on which side a link must be for a code to fit; null for all codes that cannot be used, whatever the reason.
CREATE OR REPLACE FUNCTION app.read_link_code(p_firm uuid, p_code_hash text) RETURNS text
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  SELECT CASE l.direction WHEN 'customer' THEN 'supplier' ELSE 'customer' END
  FROM app.link_code c JOIN app.link l ON l.firm_id = c.firm_id AND l.id = c.link_id
  WHERE c.code_hash = p_code_hash AND c.used_at IS NULL AND c.revoked_at IS NULL AND c.expires_at > now()
    AND c.firm_id <> p_firm AND l.ended_at IS NULL AND l.partner_firm_id IS NULL
    AND p_firm = ANY (app.firms_of_actor('manager'))
$$;
GRANT EXECUTE ON FUNCTION app.read_link_code TO trellis_app;
