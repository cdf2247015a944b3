-- Notes which results a consultant sees for the first time in this view, and hides the snapshots they are counted in.
-- Locks in the same order as `remember_seen`. Called by `log_view`.
CREATE OR REPLACE FUNCTION app.remember_viewed(p_firms uuid[]) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE fresh app.consultant_seen[];
BEGIN
  SELECT array_agg(ROW(e.consultant_id, g.firm_id, g.cycle * 1000 + g.revision, app.figure_values(g), 0)::app.consultant_seen)
  INTO fresh
  FROM unnest(p_firms) AS f(id) CROSS JOIN LATERAL app.engagement_of_actor(f.id) e
  JOIN app.result_figures g ON g.firm_id = f.id
  WHERE 'results' = ANY (e.scope) AND g.assessment_id = ANY (app.self_viewed()) AND app.figure_values(g) IS NOT NULL
    AND NOT EXISTS (SELECT FROM app.consultant_seen n WHERE n.person_id = e.consultant_id AND n.firm_id = g.firm_id
      AND n.stand = g.cycle * 1000 + g.revision);
  IF fresh IS NULL THEN RETURN; END IF;
  PERFORM pg_advisory_xact_lock_shared(7352010);
  PERFORM app.hold_back(array_agg(s.cohort_id), array_agg(s.id)) FROM app.cohort_snapshot s
  WHERE s.audience <> 'administrator' AND (s.cohort_id, s.id) IN (SELECT t.cohort_id, t.snapshot_id
    FROM app.snapshot_stand t JOIN unnest(fresh) n ON n.firm_id = t.firm_id)
  HAVING count(*) > 0;
  INSERT INTO app.consultant_seen (person_id, firm_id, stand, values)
  SELECT n.person_id, n.firm_id, n.stand, n.values FROM unnest(fresh) n ORDER BY 1, 2, 3 ON CONFLICT DO NOTHING;
END $$;
