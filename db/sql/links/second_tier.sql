-- Lists up to 24 suppliers of a firm's suppliers, where the supplier is open by name (consent 3) in a cohort of the
-- firm; for members. Others among them appear without name and level.
CREATE OR REPLACE FUNCTION app.second_tier(p_firm uuid)
RETURNS TABLE(link_id uuid, key text, name text, level integer)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  WITH beside AS MATERIALIZED (SELECT app.open_beside(p_firm) AS open),
  own AS (SELECT l.id, l.partner_firm_id AS supplier FROM app.link l, beside
    WHERE l.firm_id = p_firm AND l.direction = 'supplier' AND l.kind = 'single' AND l.ended_at IS NULL
      AND l.partner_firm_id = ANY (beside.open)),
  further AS (
    SELECT own.id AS link_id, f.id AS link, f.partner_firm_id AS firm FROM own
    JOIN app.link f ON f.firm_id = own.supplier AND f.direction = 'supplier'
    WHERE f.kind = 'single' AND f.ended_at IS NULL AND f.partner_firm_id IS NOT NULL
    UNION ALL
    SELECT own.id, f.id, f.firm_id FROM own
    JOIN app.link f ON f.partner_firm_id = own.supplier AND f.direction = 'customer'
    JOIN beside ON f.firm_id = ANY (beside.open)
    WHERE f.kind = 'single' AND f.ended_at IS NULL)
  SELECT DISTINCT further.link_id, md5(coalesce(t.id, further.link)::text || p_firm::text),
    app.shown(t.name, t.other_name), app.level_attained(t.id)
  FROM further CROSS JOIN beside
  LEFT JOIN app.firm t ON t.id = further.firm AND t.id = ANY (beside.open)
  WHERE further.firm <> p_firm AND p_firm = ANY (app.firms_of_actor())
  ORDER BY 3 NULLS LAST, 2
  LIMIT 24
$$;
GRANT EXECUTE ON FUNCTION app.second_tier TO trellis_app;
