-- Returns the levels attained in the four phases, 1 to 5; null where a phase has none.
CREATE OR REPLACE FUNCTION app.phase_digits(g app.result_figures) RETURNS integer[] LANGUAGE sql IMMUTABLE
  RETURN ARRAY[CASE WHEN g.pre_capped IS NOT NULL THEN app.level_attained(g.pre_capped) END,
    CASE WHEN g.lrn_capped IS NOT NULL THEN app.level_attained(g.lrn_capped) END,
    CASE WHEN g.app_capped IS NOT NULL THEN app.level_attained(g.app_capped) END,
    CASE WHEN g.eva_capped IS NOT NULL THEN app.level_attained(g.eva_capped) END];
