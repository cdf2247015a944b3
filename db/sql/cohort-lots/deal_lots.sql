-- Puts results of unnamed firms of one cohort and cycle into lots, which are random groups of at least `minimum_k`
-- firms, so that no levels can be tied to one firm; called by the job `snapshot`. If too few firms are left for a lot,
-- they wait.
CREATE OR REPLACE FUNCTION app.deal_lots(p_cohort uuid) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  WITH member AS MATERIALIZED (
    SELECT DISTINCT ON (m.firm_id) m.cohort_id, m.firm_id, c.minimum_k AS k
    FROM app.cohort_membership m JOIN app.cohort c ON c.id = m.cohort_id
    WHERE m.cohort_id = ANY (app.cohort_tree(ARRAY[p_cohort])) AND p_cohort = ANY (app.cohorts_of_job('snapshot'))
      AND m.consent_level = 2 AND NOT EXISTS (SELECT FROM app.cohort_membership o
        WHERE o.firm_id = m.firm_id AND o.consent_level = 3)
    ORDER BY m.firm_id, m.cohort_id),
  due AS MATERIALIZED (
    SELECT m.cohort_id, m.firm_id, m.k, g.cycle, app.phase_digits(g) AS levels,
      count(*) OVER of / m.k AS lots, row_number() OVER (of ORDER BY gen_random_uuid()) AS turn
    FROM member m JOIN app.result_figures g ON g.firm_id = m.firm_id
    JOIN app.result r ON (r.firm_id, r.assessment_id, r.revision) = (g.firm_id, g.assessment_id, g.revision)
    WHERE r.superseded_at IS NULL AND num_nonnulls(g.pre_capped, g.lrn_capped, g.app_capped, g.eva_capped) > 0
      AND NOT EXISTS (SELECT FROM app.digits_shown s WHERE s.firm_id = g.firm_id AND s.cycle = g.cycle)
    WINDOW of AS (PARTITION BY m.cohort_id, g.cycle)),
  dealt AS MATERIALIZED (
    SELECT d.cohort_id, d.cycle, d.firm_id, d.levels, first_value(d.id) OVER lot AS id, (count(*) OVER lot)::integer AS firms
    FROM (SELECT u.*, u.turn % u.lots AS no, gen_random_uuid() AS id FROM due u WHERE u.lots > 0) d
    WINDOW lot AS (PARTITION BY d.cohort_id, d.cycle, d.no)),
  shown AS (
    INSERT INTO app.digits_shown (firm_id, cycle, cohort_id, lot_id)
    SELECT d.firm_id, d.cycle, d.cohort_id, d.id FROM dealt d ORDER BY d.firm_id)
  INSERT INTO app.lot_column (cohort_id, lot_id, cycle, place, firms, levels)
  SELECT d.cohort_id, d.id, d.cycle, hashtextextended(gen_random_uuid()::text, 0) AS place, d.firms, d.levels
  FROM dealt d ORDER BY place;
END $$;
GRANT EXECUTE ON FUNCTION app.deal_lots TO trellis_worker;
