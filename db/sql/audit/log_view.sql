-- Logs that a consultant views these firms, and returns the firms with an active engagement. Only after this call do
-- the row rules show a client's rows in the same transaction. Each line also stores the assessments in which the
-- consultant now sees how the firm rated itself. Results that become visible are noted (`remember_viewed`).
CREATE OR REPLACE FUNCTION app.log_view(p_firms uuid[], p_view text, p_subjects text[] DEFAULT '{}') RETURNS uuid[]
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE found uuid[];
BEGIN
  WITH logged AS (
    INSERT INTO app.access_log (firm_id, engagement_id, view, subjects, self_open)
    SELECT e.firm_id, e.id, p_view, p_subjects, ARRAY(SELECT a.id FROM app.assessment a
      WHERE a.firm_id = e.firm_id AND app.sees_self_scores(a.firm_id, a.id))
    FROM unnest(p_firms) AS f(id) CROSS JOIN LATERAL app.engagement_of_actor(f.id) e
    RETURNING firm_id
  )
  SELECT coalesce(array_agg(firm_id), '{}') INTO found FROM logged;
  PERFORM app.remember_viewed(found);
  RETURN found;
END $$;
GRANT EXECUTE ON FUNCTION app.log_view TO trellis_app;
