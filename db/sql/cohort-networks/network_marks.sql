-- Returns for administrators what a map says of each visible firm; a name only if the firm shares it and was drawn by
-- name. A firm is never shown as more than it was drawn as: marks that appear alone would reveal which firm it is.
CREATE OR REPLACE FUNCTION app.network_marks(p_cohort uuid, p_network uuid)
RETURNS TABLE (place integer, firm_id uuid, name text, marks jsonb)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  SELECT n.place, n.firm_id, o.name,
    CASE WHEN o.name IS NULL THEN n.marks || '{"level": null}'::jsonb ELSE n.marks END
  FROM app.network_node n LEFT JOIN app.open_firms(p_cohort) o ON o.firm_id = n.firm_id AND n.look = 3
  WHERE n.cohort_id = p_cohort AND n.network_id = p_network AND p_cohort = ANY (app.cohorts_of_actor())
    AND n.look >= 2 AND n.firm_id IN (SELECT m.firm_id FROM app.cohort_membership m
      WHERE m.consent_level >= 2 AND m.cohort_id = ANY (app.cohorts_of_actor()))
$$;
GRANT EXECUTE ON FUNCTION app.network_marks TO trellis_app;
