-- Returns whether a firm was in a cohort with at least this consent level at some time between `p_from` and `p_until`.
-- Each event lasts until the next; a membership without events lasts since it began.
CREATE OR REPLACE FUNCTION app.stood_open(p_cohort uuid, p_firm uuid, p_level integer, p_from timestamptz, p_until timestamptz)
RETURNS boolean LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  SELECT EXISTS (SELECT FROM app.cohort_membership m WHERE m.cohort_id = p_cohort AND m.firm_id = p_firm
      AND m.consent_level >= p_level AND m.joined_at <= p_until
      AND NOT EXISTS (SELECT FROM app.cohort_event e WHERE e.cohort_id = p_cohort AND e.firm_id = p_firm
        AND e.consent_level IS NOT NULL))
    OR EXISTS (SELECT FROM (
        SELECT e.at, CASE WHEN e.event = 'firm-left' THEN 0 ELSE e.consent_level END AS level,
          CASE WHEN e.event = 'firm-left' THEN e.consent_level ELSE (e.detail ->> 'from')::integer END AS level_before,
          lead(e.at) OVER w AS next_at, lag(e.at) OVER w AS last_at
        FROM app.cohort_event e
        WHERE e.cohort_id = p_cohort AND e.firm_id = p_firm AND e.consent_level IS NOT NULL
        WINDOW w AS (ORDER BY e.at, e.id)) span
      WHERE (span.level >= p_level AND span.at <= p_until AND coalesce(span.next_at, 'infinity') >= p_from)
        OR (span.level_before >= p_level AND coalesce(span.last_at, '-infinity') <= p_until AND span.at >= p_from))
$$;
