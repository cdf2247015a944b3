-- Lists everybody with a role in a cohort and below it, for its administrators. Managers and consultants appear only
-- for firms that share their name (consent 3), and without an id: their roles are for the firm to change.
CREATE OR REPLACE FUNCTION app.roles_of_cohort(p_cohort uuid)
RETURNS TABLE(role text, person_id uuid, cohort_id uuid, name text, organisation text, firm text, firms integer,
  since timestamptz)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  WITH open_firm AS MATERIALIZED (SELECT r.firm_id FROM app.cohort_firm r
    WHERE r.cohort_id = p_cohort AND p_cohort = ANY (app.cohorts_of_actor()) AND r.consent_level = 3)
  SELECT 'administrator', a.person_id, a.cohort_id, app.shown(a.display_name, a.other_name), '', '', 0, a.created_at
  FROM app.cohort_administrator a WHERE a.cohort_id = ANY (app.cohorts_below(p_cohort))
  UNION ALL
  SELECT CASE WHEN e.may_review THEN 'reviewer' ELSE 'consultant' END, NULL, NULL, app.shown(k.display_name,
  k.other_name), k.organisation,
    CASE WHEN count(*) = 1 THEN min(app.shown(f.name, f.other_name)) ELSE '' END, count(*)::integer, min(e.starts_at)
  FROM app.engagement e JOIN open_firm o ON o.firm_id = e.firm_id JOIN app.firm f ON f.id = e.firm_id
  JOIN app.consultant k ON k.person_id = e.consultant_id
  WHERE e.granted_at IS NOT NULL AND e.accepted_at IS NOT NULL AND e.revoked_at IS NULL AND e.declined_at IS NULL
    AND e.starts_at <= now() AND e.ends_at > now()
  GROUP BY e.consultant_id, e.may_review, k.display_name, k.other_name, k.organisation
  UNION ALL
  SELECT 'manager', NULL, NULL, app.shown(m.display_name, m.other_name), '', app.shown(f.name, f.other_name), 1,
  m.created_at
  FROM app.membership m JOIN open_firm o ON o.firm_id = m.firm_id JOIN app.firm f ON f.id = m.firm_id
  WHERE m.role = 'manager'
$$;
GRANT EXECUTE ON FUNCTION app.roles_of_cohort TO trellis_app;
