-- A firm is seen without its name only among at least minimum k that have none beside their column: among fewer, whoever
-- knows the firms tells which is which, and no level of consent puts a name to it but the third.
SET LOCAL ROLE trellis_gate;
--> statement-breakpoint
CREATE OR REPLACE FUNCTION app.heat_columns(p_cohort uuid, p_cycle integer, p_from integer, p_count integer)
RETURNS TABLE (part uuid, consent integer, started boolean, pre integer, lrn integer, app integer, eva integer, name text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = '' AS $$
  WITH least AS MATERIALIZED (SELECT k.minimum_k AS k FROM app.cohort k WHERE k.id = p_cohort),
  crowd AS MATERIALIZED (SELECT count(*) >= (SELECT k FROM least) AS is_enough FROM (SELECT FROM app.cohort_firm u
    WHERE u.cohort_id = p_cohort AND u.consent_level < 3 LIMIT (SELECT k FROM least)) x)
  SELECT r.part, r.consent_level, r.consent_level >= 2 AND g.started_at IS NOT NULL,
    l.levels[1], l.levels[2], l.levels[3], l.levels[4], f.name
  FROM (SELECT * FROM app.cohort_firm c WHERE c.cohort_id = p_cohort AND p_cohort = ANY (app.cohorts_of_actor())
    AND (c.consent_level = 3 OR (SELECT is_enough FROM crowd))
    ORDER BY c.part, c.place OFFSET p_from LIMIT p_count) r
  LEFT JOIN LATERAL (SELECT x.name FROM app.firm x WHERE x.id = r.firm_id AND r.consent_level = 3 OFFSET 0) f ON true
  LEFT JOIN LATERAL (SELECT x.started_at FROM app.firm_progress x
    WHERE x.firm_id = r.firm_id AND x.cycle = p_cycle OFFSET 0) g ON true
  LEFT JOIN LATERAL (SELECT ARRAY[app.level_attained(v.pre_capped), app.level_attained(v.lrn_capped),
      app.level_attained(v.app_capped), app.level_attained(v.eva_capped)] AS levels
    FROM app.result_figures v JOIN app.result t
      ON (t.firm_id, t.assessment_id, t.revision) = (v.firm_id, v.assessment_id, v.revision)
    WHERE r.consent_level >= 2 AND v.firm_id = r.firm_id AND v.cycle = p_cycle AND t.superseded_at IS NULL OFFSET 0) l ON true
  ORDER BY r.part, r.place
$$;
--> statement-breakpoint
SET LOCAL ROLE trellis_owner;
