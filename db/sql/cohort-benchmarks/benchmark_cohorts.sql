-- Lists the cohorts of a firm and those above, the widest first: when figures were last published, whether they are
-- being checked, and whether the reader may see the firm's place. For members, and for consultants who view the firm's
-- results.
CREATE OR REPLACE FUNCTION app.benchmark_cohorts(p_firm uuid) RETURNS TABLE (cohort_id uuid, name jsonb, k integer,
  published_at timestamptz, checked boolean, place text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  SELECT c.id, to_jsonb(c.name), c.minimum_k, s.at, s.held_at IS NOT NULL,
    CASE WHEN b.firm_id IS NULL THEN 'none' WHEN p_firm = ANY (app.firms_of_actor()) THEN 'open'
      WHEN NOT b.assessment_id = ANY (app.self_viewed()) THEN 'blind'
      WHEN b.for_consultants THEN 'open' ELSE 'closed' END
  FROM (SELECT DISTINCT x AS id FROM app.cohort_membership m, unnest(app.cohort_path(m.cohort_id)) x WHERE m.firm_id = p_firm) n
  JOIN app.cohort c ON c.id = n.id
  LEFT JOIN LATERAL (SELECT o.id, o.at, o.held_at FROM app.cohort_snapshot o WHERE o.cohort_id = c.id
    AND o.audience = 'firm' AND o.published_at IS NOT NULL AND o.withdrawn_at IS NULL ORDER BY o.at DESC LIMIT 1) s ON true
  LEFT JOIN app.cohort_benchmark b ON b.cohort_id = c.id AND b.snapshot_id = s.id AND b.firm_id = p_firm
  WHERE p_firm = ANY (app.firms_of_actor()) OR p_firm = ANY (app.firms_viewed('results'))
  ORDER BY cardinality(app.cohort_path(c.id)), c.id
$$;
GRANT EXECUTE ON FUNCTION app.benchmark_cohorts TO trellis_app;
