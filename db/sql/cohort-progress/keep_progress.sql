-- Updates `firm_progress` for these assessments: when the firm started, submitted and froze. Locks the firms first.
CREATE OR REPLACE FUNCTION app.keep_progress(p_assessments uuid[]) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  PERFORM app.hold_firms((SELECT coalesce(array_agg(DISTINCT a.firm_id), '{}') FROM app.assessment a
    WHERE a.id = ANY (p_assessments)));
  INSERT INTO app.firm_progress AS g (firm_id, cycle, started_at, submitted_at, frozen_at)
  SELECT a.firm_id, a.cycle, a.created_at, CASE WHEN p.done THEN coalesce(p.at, r.at, a.created_at) ELSE r.at END, r.at
  FROM app.assessment a
  LEFT JOIN LATERAL (SELECT bool_and(h.state IN ('submitted', 'accepted')) AS done, max(h.submitted_at) AS at
    FROM app.assessment_phase h WHERE h.firm_id = a.firm_id AND h.assessment_id = a.id) p ON true
  LEFT JOIN LATERAL (SELECT min(r.frozen_at) AS at FROM app.result r
    WHERE r.firm_id = a.firm_id AND r.assessment_id = a.id) r ON true
  WHERE a.id = ANY (p_assessments)
  ON CONFLICT (firm_id, cycle) DO UPDATE
    SET started_at = excluded.started_at, submitted_at = excluded.submitted_at, frozen_at = excluded.frozen_at
    WHERE (g.started_at, g.submitted_at, g.frozen_at)
      IS DISTINCT FROM (excluded.started_at, excluded.submitted_at, excluded.frozen_at);
END $$;
