-- Counts the members of a client who have answered nothing in this assessment, without names.
CREATE OR REPLACE FUNCTION app.client_silent(p_assessment uuid) RETURNS integer
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  SELECT count(*)::integer FROM app.assessment s JOIN app.membership m ON m.firm_id = s.firm_id
  WHERE s.id = p_assessment AND s.firm_id = ANY (app.firms_viewed()) AND NOT EXISTS (
    SELECT FROM app.respondent r JOIN app.answer a
      ON a.firm_id = r.firm_id AND a.assessment_id = r.assessment_id AND a.respondent_id = r.id
    WHERE r.firm_id = s.firm_id AND r.assessment_id = s.id AND r.person_id = m.person_id AND r.kind = 'member')
$$;
GRANT EXECUTE ON FUNCTION app.client_silent TO trellis_app;
