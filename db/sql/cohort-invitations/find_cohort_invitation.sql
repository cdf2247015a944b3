-- Returns what the page of a cohort's invitation shows, to the holder of its link, who may not be signed in yet.
CREATE OR REPLACE FUNCTION app.find_cohort_invitation(p_token_hash text)
RETURNS TABLE(cohort_id uuid, cohort_name jsonb, programme_name jsonb, firm_name text, locale text, liaison text,
  opens_on date, closes_on date, minimum_k integer, consent_text jsonb, consent_version integer,
  reviewer_required boolean, phase_order text, is_demo boolean, opted_out boolean, state text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  SELECT c.id, c.name, p.name, app.shown(i.firm_name, i.other_name), i.locale, c.liaison, c.opens_on, app.deadline_of(c.id),
  c.minimum_k, c.consent_text,
    c.consent_version, c.reviewer_required, c.phase_order, c.is_demo, i.opted_out_at IS NOT NULL,
    CASE WHEN i.revoked_at IS NOT NULL THEN 'revoked' WHEN i.accepted_at IS NOT NULL THEN 'used' ELSE 'open' END
  FROM app.cohort_invitation i JOIN app.cohort c ON c.id = i.cohort_id LEFT JOIN app.cohort p ON p.id = c.parent_id
  WHERE i.token_hash = p_token_hash
$$;
GRANT EXECUTE ON FUNCTION app.find_cohort_invitation TO trellis_auth;
