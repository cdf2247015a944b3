-- Returns the level attained in a firm's latest frozen result: 1 to 5.
CREATE OR REPLACE FUNCTION app.level_attained(p_firm uuid) RETURNS integer
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  SELECT g.staged FROM app.result_figures g JOIN app.result r USING (firm_id, assessment_id, revision)
  WHERE g.firm_id = p_firm AND r.superseded_at IS NULL ORDER BY g.cycle DESC LIMIT 1
$$;
-- Returns a level as a whole number from 1 to 5; rounds up from .75.
CREATE OR REPLACE FUNCTION app.level_attained(p_level double precision) RETURNS integer LANGUAGE sql IMMUTABLE
  RETURN greatest(1, least(5, floor(p_level + 0.25)))::integer;
