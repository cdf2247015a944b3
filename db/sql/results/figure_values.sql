-- Returns the values of a result as snapshots print them; null if one is missing.
CREATE OR REPLACE FUNCTION app.figure_values(g app.result_figures) RETURNS jsonb LANGUAGE sql STABLE
  RETURN CASE WHEN num_nulls(g.overall_capped, g.pre_capped, g.lrn_capped, g.app_capped, g.eva_capped, g.org_capped,
    g.net_capped, g.pos_capped, g.int_capped, g.org_required, g.net_required, g.pos_required, g.int_required) = 0
  THEN jsonb_build_object('overall', g.overall_capped, 'pre', g.pre_capped, 'lrn', g.lrn_capped, 'app', g.app_capped,
    'eva', g.eva_capped, 'org', g.org_capped, 'net', g.net_capped, 'pos', g.pos_capped, 'int', g.int_capped,
    'orgRequired', g.org_required, 'netRequired', g.net_required, 'posRequired', g.pos_required,
    'intRequired', g.int_required) END;
