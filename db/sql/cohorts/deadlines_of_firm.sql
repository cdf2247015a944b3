-- Lists the deadlines of a firm's cohorts for its members, with the cohort that set each and the first year that
-- counts.
CREATE OR REPLACE FUNCTION app.deadlines_of_firm(p_firm uuid) RETURNS TABLE (name jsonb, closes_on date, from_cycle integer)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  SELECT to_jsonb(s.name), s.closes_on, extract(year FROM coalesce(c.opens_on, '2000-01-01'::date))::integer
  FROM app.cohort_membership m JOIN app.cohort c ON c.id = m.cohort_id
  CROSS JOIN LATERAL (SELECT o.name, o.closes_on FROM app.cohort o
    WHERE o.id = ANY (app.cohort_path(c.id)) AND o.closes_on IS NOT NULL
    ORDER BY cardinality(app.cohort_path(o.id)) DESC LIMIT 1) s
  WHERE m.firm_id = p_firm AND p_firm = ANY (app.firms_of_actor())
  ORDER BY s.closes_on, c.id
$$;
GRANT EXECUTE ON FUNCTION app.deadlines_of_firm TO trellis_app;
