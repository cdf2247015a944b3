-- Updates `cohort_firm` for these firms: in which cohorts, and those above, they are. Locks the firms first.
CREATE OR REPLACE FUNCTION app.keep_reach(p_firms uuid[]) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  PERFORM app.hold_firms(p_firms);
  WITH steps AS (SELECT c.cohort_id AS member_of, s.cohort_id FROM (SELECT DISTINCT m.cohort_id FROM app.cohort_membership m
      WHERE m.firm_id = ANY (p_firms)) c, LATERAL app.cohort_steps(c.cohort_id) s)
  DELETE FROM app.cohort_firm r WHERE r.firm_id = ANY (p_firms) AND NOT EXISTS (
    SELECT FROM app.cohort_membership m JOIN steps s ON s.member_of = m.cohort_id
    WHERE m.firm_id = r.firm_id AND s.cohort_id = r.cohort_id);
  WITH steps AS (SELECT c.cohort_id AS member_of, s.* FROM (SELECT DISTINCT m.cohort_id FROM app.cohort_membership m
      WHERE m.firm_id = ANY (p_firms)) c, LATERAL app.cohort_steps(c.cohort_id) s)
  INSERT INTO app.cohort_firm AS r (cohort_id, firm_id, part, consent_level, joined_at, place)
  SELECT s.cohort_id, m.firm_id,
    CASE WHEN count(DISTINCT s.part) = 1 AND bool_and(s.part IS NOT NULL) THEN min(s.part::text)::uuid END,
    max(m.consent_level), min(m.joined_at), hashtextextended(m.firm_id::text, hashtext(s.cohort_id::text))
  FROM app.cohort_membership m JOIN steps s ON s.member_of = m.cohort_id
  WHERE m.firm_id = ANY (p_firms) GROUP BY s.cohort_id, m.firm_id ORDER BY s.cohort_id, m.firm_id
  ON CONFLICT (cohort_id, firm_id) DO UPDATE
    SET part = excluded.part, consent_level = excluded.consent_level, joined_at = excluded.joined_at
    WHERE (r.part, r.consent_level, r.joined_at)
      IS DISTINCT FROM (excluded.part, excluded.consent_level, excluded.joined_at);
END $$;
