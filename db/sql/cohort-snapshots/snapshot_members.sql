-- Lists the firms of a cohort with their latest complete result, the one before and their position; for the job
-- `snapshot`. It tests that all figures are there before it builds them, because it is asked for all results.
CREATE OR REPLACE FUNCTION app.snapshot_members(p_cohort uuid) RETURNS TABLE (firm_id uuid, consent integer, employees integer,
  industry text, part uuid, cycle integer, revision integer, figures jsonb, modes jsonb, cycle_before integer,
  revision_before integer, figures_before jsonb, assessment_id uuid, place jsonb)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  WITH RECURSIVE tree(id, part) AS (
    SELECT c.id, NULL::uuid FROM app.cohort c WHERE c.id = p_cohort AND p_cohort = ANY (app.cohorts_of_snapshot())
    UNION SELECT c.id, coalesce(t.part, c.id) FROM app.cohort c JOIN tree t ON c.parent_id = t.id),
  member AS (
    SELECT m.firm_id, max(m.consent_level) AS consent,
      CASE WHEN count(DISTINCT t.part) = 1 THEN (array_agg(t.part) FILTER (WHERE t.part IS NOT NULL))[1] END AS part
    FROM app.cohort_membership m JOIN tree t ON t.id = m.cohort_id GROUP BY m.firm_id),
  frozen AS (
    SELECT g, m.consent, m.part, row_number() OVER latest AS place, lead(g) OVER latest AS before
    FROM member m JOIN app.result_figures g ON g.firm_id = m.firm_id
    JOIN app.result r ON (r.firm_id, r.assessment_id, r.revision) = (g.firm_id, g.assessment_id, g.revision)
    WHERE r.superseded_at IS NULL AND (g.overall_capped, g.pre_capped, g.lrn_capped, g.app_capped, g.eva_capped,
      g.org_capped, g.net_capped, g.pos_capped, g.int_capped, g.org_required, g.net_required, g.pos_required,
      g.int_required) IS NOT NULL
    WINDOW latest AS (PARTITION BY g.firm_id ORDER BY g.cycle DESC))
  SELECT (n.g).firm_id, n.consent, f.employees, f.industry, n.part, (n.g).cycle, (n.g).revision, app.figure_values(n.g),
    jsonb_strip_nulls(jsonb_build_object('market', (n.g).market, 'modular', (n.g).modular, 'relational', (n.g).relational,
      'captive', (n.g).captive, 'hierarchy', (n.g).hierarchy)),
    (n.before).cycle, (n.before).revision, CASE WHEN (n.before).cycle IS NOT NULL THEN app.figure_values(n.before) END,
    (n.g).assessment_id,
    jsonb_strip_nulls(jsonb_build_object('OEA', (n.g).oea, 'OEM', (n.g).oem, 'ODM', (n.g).odm, 'OBM', (n.g).obm,
      'customerHhi', (n.g).customer_hhi, 'powerImbalance', (n.g).power_imbalance, 'fitsKnownType', (n.g).fits_known_type,
      'overallSem', (n.g).overall_sem, 'preSem', (n.g).pre_sem, 'lrnSem', (n.g).lrn_sem, 'appSem', (n.g).app_sem,
      'evaSem', (n.g).eva_sem))
  FROM frozen n JOIN app.firm f ON f.id = (n.g).firm_id
  WHERE n.place = 1
$$;
GRANT EXECUTE ON FUNCTION app.snapshot_members TO trellis_worker;
