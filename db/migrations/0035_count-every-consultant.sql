SET LOCAL ROLE trellis_gate;
--> statement-breakpoint
-- Consultants who saw a result of a firm that is or was in the programme to which this cohort belongs, with all firms they
-- saw and every cohort of it: a client may join another one any day, and its consultant remembers.
CREATE OR REPLACE FUNCTION app.snapshot_consultants(p_cohort uuid) RETURNS TABLE (person_id uuid, clients uuid[], cohorts uuid[])
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = '' AS $$
  WITH tree AS (SELECT app.cohort_tree(app.cohort_path(p_cohort)) AS ids WHERE p_cohort = ANY (app.cohorts_of_snapshot())),
  seen AS (SELECT DISTINCT o.person_id, o.firm_id FROM app.consultant_seen o)
  SELECT n.person_id, array_agg(n.firm_id), t.ids FROM seen n, tree t
  WHERE n.person_id IN (SELECT o.person_id FROM seen o
    WHERE EXISTS (SELECT FROM app.cohort_membership m WHERE m.firm_id = o.firm_id AND m.cohort_id = ANY (t.ids))
      OR EXISTS (SELECT FROM app.snapshot_stand s WHERE s.firm_id = o.firm_id AND s.cohort_id = ANY (t.ids)))
  GROUP BY n.person_id, t.ids
$$;
--> statement-breakpoint
-- As before; whatever result the client stands in with, for a later one that left a figure as it was is known by the first.
CREATE OR REPLACE FUNCTION app.remember_viewed(p_firms uuid[]) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = '' AS $$
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
  UPDATE app.cohort_snapshot s SET held_at = now()
  WHERE s.published_at IS NOT NULL AND s.withdrawn_at IS NULL AND s.held_at IS NULL AND s.audience <> 'administrator'
    AND (s.cohort_id, s.id) IN (SELECT t.cohort_id, t.snapshot_id FROM app.snapshot_stand t
      JOIN unnest(fresh) n ON n.firm_id = t.firm_id);
  INSERT INTO app.consultant_seen (person_id, firm_id, stand, values)
  SELECT n.person_id, n.firm_id, n.stand, n.values FROM unnest(fresh) n ON CONFLICT DO NOTHING;
END $$;
--> statement-breakpoint
SET LOCAL ROLE trellis_owner;
