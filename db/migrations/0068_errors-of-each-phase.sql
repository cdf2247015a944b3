ALTER TABLE "app"."result_figures" ADD COLUMN "pre_sem" double precision;--> statement-breakpoint
ALTER TABLE "app"."result_figures" ADD COLUMN "lrn_sem" double precision;--> statement-breakpoint
ALTER TABLE "app"."result_figures" ADD COLUMN "app_sem" double precision;--> statement-breakpoint
ALTER TABLE "app"."result_figures" ADD COLUMN "eva_sem" double precision;--> statement-breakpoint
-- Of results that were frozen before: the rating has them.
UPDATE app.result_figures g SET
  pre_sem = (r.rating #>> '{scores,cappedByRecords,phases,PRE,sem}')::double precision,
  lrn_sem = (r.rating #>> '{scores,cappedByRecords,phases,LRN,sem}')::double precision,
  app_sem = (r.rating #>> '{scores,cappedByRecords,phases,APP,sem}')::double precision,
  eva_sem = (r.rating #>> '{scores,cappedByRecords,phases,EVA,sem}')::double precision
FROM app.result r
WHERE (r.firm_id, r.assessment_id, r.revision) = (g.firm_id, g.assessment_id, g.revision);
--> statement-breakpoint
SET LOCAL ROLE trellis_gate;
--> statement-breakpoint
-- As before, with the error of each phase in place of that of preparation for all four.
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
    SELECT g, m.consent, m.part, row_number() OVER (PARTITION BY g.firm_id ORDER BY g.cycle DESC) AS place
    FROM member m JOIN app.result_figures g ON g.firm_id = m.firm_id
    JOIN app.result r ON (r.firm_id, r.assessment_id, r.revision) = (g.firm_id, g.assessment_id, g.revision)
    WHERE r.superseded_at IS NULL AND app.figure_values(g) IS NOT NULL)
  SELECT (n.g).firm_id, n.consent, f.employees, f.industry, n.part, (n.g).cycle, (n.g).revision, app.figure_values(n.g),
    jsonb_strip_nulls(jsonb_build_object('market', (n.g).market, 'modular', (n.g).modular, 'relational', (n.g).relational,
      'captive', (n.g).captive, 'hierarchy', (n.g).hierarchy)),
    (b.g).cycle, (b.g).revision, app.figure_values(b.g), (n.g).assessment_id,
    jsonb_strip_nulls(jsonb_build_object('OEA', (n.g).oea, 'OEM', (n.g).oem, 'ODM', (n.g).odm, 'OBM', (n.g).obm,
      'customerHhi', (n.g).customer_hhi, 'powerImbalance', (n.g).power_imbalance, 'fitsKnownType', (n.g).fits_known_type,
      'overallSem', (n.g).overall_sem, 'preSem', (n.g).pre_sem, 'lrnSem', (n.g).lrn_sem, 'appSem', (n.g).app_sem,
      'evaSem', (n.g).eva_sem))
  FROM frozen n JOIN app.firm f ON f.id = (n.g).firm_id
  LEFT JOIN frozen b ON (b.g).firm_id = (n.g).firm_id AND b.place = 2
  WHERE n.place = 1
$$;
--> statement-breakpoint
SET LOCAL ROLE trellis_owner;
--> statement-breakpoint
ALTER TABLE "app"."result_figures" DROP COLUMN "phase_sem";
