-- Returns one page of columns of a cohort's heat map, part by part in the order of `place`, for its administrators.
-- Unnamed firms appear only if there are at least `minimum_k` of them, and their levels only in lots (groups of unnamed
-- firms). It is written so that PostgreSQL reads firms of a part in index order, also under row rules; check the plan
-- after a change.
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
GRANT EXECUTE ON FUNCTION app.heat_columns TO trellis_app;
