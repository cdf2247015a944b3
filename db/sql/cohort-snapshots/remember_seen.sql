-- Notes which results of these firms administrators can now see one by one, with their values. Hides the snapshots in
-- which such a result was counted, since it could be subtracted. Locks the snapshots first, then what was seen.
CREATE OR REPLACE FUNCTION app.remember_seen(p_firms uuid[]) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  PERFORM FROM app.cohort_membership m WHERE m.firm_id = ANY (p_firms) AND m.consent_level >= 2;
  IF NOT FOUND THEN RETURN; END IF;
  PERFORM pg_advisory_xact_lock_shared(7352010);
  PERFORM app.hold_back(array_agg(t.cohort_id), array_agg(t.snapshot_id)) FROM app.snapshot_stand t
  JOIN app.cohort_membership m ON m.firm_id = t.firm_id AND m.consent_level >= 2
  WHERE t.firm_id = ANY (p_firms) AND NOT EXISTS (SELECT FROM app.snapshot_seen n WHERE n.cohort_id = m.cohort_id
    AND n.firm_id = t.firm_id AND n.stand = t.stand AND n.level >= m.consent_level)
  HAVING count(*) > 0;
  INSERT INTO app.snapshot_seen AS n (cohort_id, firm_id, stand, level, values)
  SELECT m.cohort_id, m.firm_id, g.cycle * 1000 + g.revision, m.consent_level, app.figure_values(g)
  FROM app.cohort_membership m JOIN app.result_figures g ON g.firm_id = m.firm_id
  JOIN app.result r ON (r.firm_id, r.assessment_id, r.revision) = (g.firm_id, g.assessment_id, g.revision)
  WHERE m.firm_id = ANY (p_firms) AND m.consent_level >= 2 AND r.superseded_at IS NULL
    AND app.figure_values(g) IS NOT NULL
  ORDER BY 1, 2, 3
  ON CONFLICT (cohort_id, firm_id, stand) DO UPDATE
    SET level = excluded.level, seq = nextval('app.snapshot_seen_seq_seq') WHERE n.level < excluded.level;
END $$;
GRANT EXECUTE ON FUNCTION app.remember_seen TO trellis_owner;
