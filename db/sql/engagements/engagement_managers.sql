-- Returns the managers of the firm of an engagement with their addresses, and who its consultant is, each name in the
-- language of the manager. For the mails that tell them what the consultant did.
CREATE OR REPLACE FUNCTION app.engagement_managers(p_engagement uuid)
RETURNS TABLE(firm_id uuid, email text, locale text, firm_name text, consultant text, organisation text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  SELECT f.id, p.email, k.locale, app.name_for(k.locale, f.name, f.other_name),
    app.name_for(k.locale, c.display_name, c.other_name), c.organisation
  FROM app.engagement e
  JOIN app.firm f ON f.id = e.firm_id
  JOIN app.consultant c ON c.person_id = e.consultant_id
  JOIN app.membership m ON m.firm_id = e.firm_id AND m.role = 'manager'
  JOIN app.person p ON p.id = m.person_id
  CROSS JOIN LATERAL (SELECT coalesce(p.locale, f.locale) AS locale) k
  WHERE e.id = p_engagement
$$;
GRANT EXECUTE ON FUNCTION app.engagement_managers TO trellis_auth;
