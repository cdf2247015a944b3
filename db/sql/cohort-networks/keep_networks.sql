-- Withdraws these firms from maps that show more of them than they now consent to: those maps are deleted, and the firm
-- is never drawn there without its name again. The caller holds the lock shared that the job takes exclusively.
CREATE OR REPLACE FUNCTION app.keep_networks(p_firms uuid[]) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  WITH gone AS MATERIALIZED (SELECT s.cohort_id, s.firm_id FROM app.network_stand s
    WHERE s.firm_id = ANY (p_firms) AND s.look > 0 AND NOT s.spent AND NOT EXISTS (SELECT FROM app.cohort_membership m
      WHERE m.cohort_id = s.cohort_id AND m.firm_id = s.firm_id AND m.consent_level >= s.look)
    ORDER BY s.cohort_id, s.firm_id FOR UPDATE)
  UPDATE app.network_stand s SET spent = true, facts = NULL, digest = NULL FROM gone g
  WHERE s.cohort_id = g.cohort_id AND s.firm_id = g.firm_id;
  PERFORM app.drop_networks(ARRAY(SELECT DISTINCT d.cohort_id FROM app.network_node d
    WHERE d.firm_id = ANY (p_firms) AND NOT EXISTS (SELECT FROM app.cohort_membership m
      WHERE m.firm_id = d.firm_id AND m.consent_level >= d.look AND m.cohort_id = ANY (app.cohort_tree(ARRAY[d.cohort_id])))));
END $$;
