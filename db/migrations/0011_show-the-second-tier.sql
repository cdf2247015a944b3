-- What a firm sees around its own register: the level of partners that are firms here, and the suppliers of its
-- suppliers. Only a firm that is open in a cohort it shares with this one shows its level and its own suppliers; a
-- supplier of a supplier has its name and level if it is open itself, else it is a node without either.
SET LOCAL ROLE trellis_gate;
--> statement-breakpoint
CREATE FUNCTION app.open_beside(p_firm uuid) RETURNS uuid[]
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = '' AS $$
  SELECT coalesce(array_agg(DISTINCT o.firm_id), '{}') FROM app.cohort_membership o
  JOIN app.cohort_membership m ON m.cohort_id = o.cohort_id
  WHERE m.firm_id = p_firm AND p_firm = ANY (app.firms_of_actor()) AND o.firm_id <> p_firm AND o.consent_level = 3
$$;
--> statement-breakpoint
CREATE FUNCTION app.level_attained(p_firm uuid) RETURNS integer
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = '' AS $$
  SELECT g.staged FROM app.result_figures g JOIN app.result r USING (firm_id, assessment_id, revision)
  WHERE g.firm_id = p_firm AND r.superseded_at IS NULL ORDER BY g.cycle DESC LIMIT 1
$$;
--> statement-breakpoint
CREATE FUNCTION app.levels_around(p_firm uuid) RETURNS TABLE (link_id uuid, level integer)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = '' AS $$
  SELECT l.id, app.level_attained(l.partner_firm_id) FROM app.link l
  WHERE l.firm_id = p_firm AND l.ended_at IS NULL AND l.partner_firm_id = ANY (app.open_beside(p_firm))
$$;
--> statement-breakpoint
-- A link further up is known from the register of the supplier, or from that of its own supplier if that one is open.
-- The key of a firm without a name is made of its one link, so that it cannot be found again beside another supplier.
CREATE FUNCTION app.second_tier(p_firm uuid) RETURNS TABLE (link_id uuid, key text, name text, level integer)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = '' AS $$
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
  SELECT DISTINCT further.link_id, md5(coalesce(t.id, further.link)::text || p_firm::text), t.name,
    app.level_attained(t.id)
  FROM further CROSS JOIN beside
  LEFT JOIN app.firm t ON t.id = further.firm AND t.id = ANY (beside.open)
  WHERE further.firm <> p_firm AND p_firm = ANY (app.firms_of_actor())
  ORDER BY 3 NULLS LAST, 2
  LIMIT 24
$$;
--> statement-breakpoint
REVOKE ALL ON FUNCTION app.open_beside(uuid), app.level_attained(uuid), app.levels_around(uuid), app.second_tier(uuid)
  FROM PUBLIC;
GRANT EXECUTE ON FUNCTION app.levels_around(uuid), app.second_tier(uuid) TO trellis_app;
--> statement-breakpoint
SET LOCAL ROLE trellis_owner;
