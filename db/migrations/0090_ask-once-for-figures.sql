DROP INDEX "app"."cohort_firm_place";--> statement-breakpoint
CREATE INDEX "cohort_firm_place" ON "app"."cohort_firm" USING btree ("cohort_id",(case when "part" is null then "cohort_id" else "part" end),"place");--> statement-breakpoint
SET LOCAL ROLE trellis_gate;
--> statement-breakpoint
-- As before; but what they name is bound when they are made, so that PostgreSQL puts them into the query that asks.
CREATE OR REPLACE FUNCTION app.level_attained(p_level double precision) RETURNS integer LANGUAGE sql IMMUTABLE
  RETURN greatest(1, least(5, floor(p_level + 0.25)))::integer;
CREATE OR REPLACE FUNCTION app.phase_digits(g app.result_figures) RETURNS integer[] LANGUAGE sql IMMUTABLE
  RETURN ARRAY[CASE WHEN g.pre_capped IS NOT NULL THEN app.level_attained(g.pre_capped) END,
    CASE WHEN g.lrn_capped IS NOT NULL THEN app.level_attained(g.lrn_capped) END,
    CASE WHEN g.app_capped IS NOT NULL THEN app.level_attained(g.app_capped) END,
    CASE WHEN g.eva_capped IS NOT NULL THEN app.level_attained(g.eva_capped) END];
CREATE OR REPLACE FUNCTION app.figure_values(g app.result_figures) RETURNS jsonb LANGUAGE sql STABLE
  RETURN CASE WHEN num_nulls(g.overall_capped, g.pre_capped, g.lrn_capped, g.app_capped, g.eva_capped, g.org_capped,
    g.net_capped, g.pos_capped, g.int_capped, g.org_required, g.net_required, g.pos_required, g.int_required) = 0
  THEN jsonb_build_object('overall', g.overall_capped, 'pre', g.pre_capped, 'lrn', g.lrn_capped, 'app', g.app_capped,
    'eva', g.eva_capped, 'org', g.org_capped, 'net', g.net_capped, 'pos', g.pos_capped, 'int', g.int_capped,
    'orgRequired', g.org_required, 'netRequired', g.net_required, 'posRequired', g.pos_required,
    'intRequired', g.int_required) END;
--> statement-breakpoint
-- As before. Whether a result has all figures is asked without putting them together, for it is asked of every result there
-- is; and the result of the cycle before is taken from its firm's rows, not looked for among those of all firms.
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
--> statement-breakpoint
-- As before; but the lot of a firm is known by counting, and not looked for among all lots of its cohort.
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
--> statement-breakpoint
-- As before; but PostgreSQL now sees, under row rules too, that firms of a part are read in order, and expects half of them to
-- stand in no lot. It expected nearly none, so that to sort them all seemed no more work.
CREATE OR REPLACE FUNCTION app.heat_columns(p_cohort uuid, p_cycle integer, p_from integer, p_count integer)
RETURNS TABLE(part uuid, consent integer, started boolean, final boolean, pre integer, lrn integer, app integer,
  eva integer, name text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  WITH RECURSIVE tree(id, part) AS (
    SELECT c.id, NULL::uuid FROM app.cohort c WHERE c.id = p_cohort AND p_cohort = ANY (app.cohorts_of_actor())
    UNION SELECT c.id, coalesce(t.part, c.id) FROM app.cohort c JOIN tree t ON c.parent_id = t.id),
  least AS MATERIALIZED (SELECT k.minimum_k AS k FROM app.cohort k WHERE k.id = p_cohort),
  crowd AS MATERIALIZED (SELECT count(*) >= (SELECT k FROM least) AS is_enough FROM (SELECT FROM app.cohort_firm u
    WHERE u.cohort_id = p_cohort AND u.consent_level < 3 LIMIT (SELECT k FROM least)) x),
  page AS MATERIALIZED (
    SELECT p.part, x.place, x.firm_id, x.consent_level, x.levels
    FROM (SELECT t.part, coalesce(t.part, p_cohort) AS under, array_agg(t.id) AS cohorts FROM tree t
      GROUP BY t.part ORDER BY t.part) p
    CROSS JOIN LATERAL (
      WITH lots AS MATERIALIZED (
        SELECT l.place, l.levels FROM unnest(p.cohorts) AS b(id) CROSS JOIN LATERAL (
          SELECT k.place, k.levels FROM app.lot_column k WHERE k.cohort_id = b.id AND k.cycle = p_cycle
          ORDER BY k.place LIMIT p_from + p_count) l
        ORDER BY l.place LIMIT p_from + p_count)
      (SELECT c.place, c.firm_id, c.consent_level, NULL::integer[] AS levels FROM app.cohort_firm c
        WHERE c.cohort_id = p_cohort AND CASE WHEN c.part IS NULL THEN c.cohort_id ELSE c.part END = p.under
          AND c.place <= (SELECT CASE WHEN count(*) = p_from + p_count THEN max(l.place) ELSE 9223372036854775807 END
            FROM lots l)
          AND (c.consent_level = 3 OR (SELECT is_enough FROM crowd))
          AND CASE WHEN c.consent_level = 2 THEN (SELECT count(s.lot_id) = 0 FROM app.digits_shown s
            WHERE s.firm_id = c.firm_id AND s.cycle = p_cycle AND s.cohort_id = ANY (ARRAY(SELECT t.id FROM tree t))) ELSE true END
        ORDER BY c.place LIMIT p_from + p_count)
      UNION ALL SELECT l.place, NULL, 2, l.levels FROM lots l
      ORDER BY place LIMIT p_from + p_count) x
    ORDER BY p.part, x.place OFFSET p_from LIMIT p_count)
  SELECT r.part, r.consent_level, r.consent_level >= 2 AND (r.levels IS NOT NULL OR g.started_at IS NOT NULL),
    r.consent_level >= 2 AND (r.levels IS NOT NULL OR g.frozen_at IS NOT NULL),
    l.levels[1], l.levels[2], l.levels[3], l.levels[4], f.name
  FROM page r
  LEFT JOIN LATERAL (SELECT app.shown(x.name, x.other_name) AS name FROM app.firm x
    WHERE x.id = r.firm_id AND r.consent_level = 3 OFFSET 0) f ON true
  LEFT JOIN LATERAL (SELECT x.started_at, x.frozen_at FROM app.firm_progress x
    WHERE x.firm_id = r.firm_id AND x.cycle = p_cycle OFFSET 0) g ON true
  LEFT JOIN LATERAL (SELECT r.levels WHERE r.levels IS NOT NULL
    UNION ALL SELECT app.phase_digits(v) FROM app.result_figures v JOIN app.result t
      ON (t.firm_id, t.assessment_id, t.revision) = (v.firm_id, v.assessment_id, v.revision)
    WHERE r.consent_level = 3 AND v.firm_id = r.firm_id AND v.cycle = p_cycle AND t.superseded_at IS NULL OFFSET 0) l ON true
  ORDER BY r.part, r.place
$$;
--> statement-breakpoint
SET LOCAL ROLE trellis_owner;
