-- A node keeps its place and its links, and would tell whose digit it is: an administrator reads marks by a function, which
-- gives the level of a firm beside its name alone. The column is open to him no more.
REVOKE SELECT ON app.network_node FROM trellis_app;
GRANT SELECT (cohort_id, network_id, place, firm_id) ON app.network_node TO trellis_app;
GRANT SELECT ON app.network_node TO trellis_gate;
CREATE POLICY gate ON app.network_node FOR SELECT TO trellis_gate USING (true);
--> statement-breakpoint
SET LOCAL ROLE trellis_gate;
--> statement-breakpoint
CREATE FUNCTION app.network_marks(p_cohort uuid, p_network uuid)
RETURNS TABLE (place integer, firm_id uuid, name text, marks jsonb)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  SELECT n.place, n.firm_id, o.name,
    CASE WHEN o.name IS NULL THEN n.marks || '{"level": null}'::jsonb ELSE n.marks END
  FROM app.network_node n LEFT JOIN app.open_firms(p_cohort) o ON o.firm_id = n.firm_id
  WHERE n.cohort_id = p_cohort AND n.network_id = p_network AND p_cohort = ANY (app.cohorts_of_actor())
    AND n.firm_id IN (SELECT m.firm_id FROM app.cohort_membership m
      WHERE m.consent_level >= 2 AND m.cohort_id = ANY (app.cohorts_of_actor()))
$$;
--> statement-breakpoint
REVOKE ALL ON FUNCTION app.network_marks(uuid, uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION app.network_marks(uuid, uuid) TO trellis_app;
--> statement-breakpoint
SET LOCAL ROLE trellis_owner;
