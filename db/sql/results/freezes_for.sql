-- Returns the manager on whose behalf a reviewer's last acceptance freezes the result, since freezing reads what
-- reviewers may not; null if the actor is no reviewer or a phase is not accepted.
CREATE OR REPLACE FUNCTION app.freezes_for(p_assessment uuid) RETURNS uuid LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  SELECT m.person_id FROM app.assessment a JOIN app.membership m ON m.firm_id = a.firm_id AND m.role = 'manager'
  WHERE a.id = p_assessment AND app.reviews(a.firm_id) AND NOT EXISTS (
    SELECT FROM app.assessment_phase p WHERE p.assessment_id = a.id AND p.state <> 'accepted')
  ORDER BY m.person_id LIMIT 1
$$;
GRANT EXECUTE ON FUNCTION app.freezes_for TO trellis_app;
