-- Counts for administrators how many firms of the last published figures are no longer visible, and how many scores
-- have no name. A set with one to four such firms is not shown, because their share could be computed by subtraction.
CREATE OR REPLACE FUNCTION app.network_hidden(p_cohort uuid) RETURNS TABLE (scores integer, links integer, unnamed integer)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  WITH visible AS MATERIALIZED (
    SELECT f.firm_id::text AS id, f.consent FROM app.firms_of_cohort(p_cohort) f WHERE f.consent >= 2),
  last AS (SELECT
    (SELECT d.scores -> 'snapshot' -> 'members' FROM app.network_disclosure d
     WHERE d.cohort_id = p_cohort AND d.scores -> 'snapshot' <> 'null' ORDER BY d.at DESC LIMIT 1) AS scores,
    (SELECT d.links -> 'snapshot' -> 'members' FROM app.network_disclosure d
     WHERE d.cohort_id = p_cohort AND d.links -> 'snapshot' <> 'null' ORDER BY d.at DESC LIMIT 1) AS links)
  SELECT
    (SELECT count(*)::integer FROM jsonb_array_elements(last.scores) m(m) WHERE m ->> 'firmId' NOT IN (SELECT id FROM visible)),
    (SELECT count(*)::integer FROM jsonb_array_elements(last.links) m(m) WHERE m ->> 'firmId' NOT IN (SELECT id FROM visible)),
    (SELECT count(*)::integer FROM jsonb_array_elements(last.scores) m(m)
      WHERE m ->> 'firmId' NOT IN (SELECT id FROM visible WHERE consent = 3))
  FROM last WHERE p_cohort = ANY (app.cohorts_of_actor())
$$;
GRANT EXECUTE ON FUNCTION app.network_hidden TO trellis_app;
