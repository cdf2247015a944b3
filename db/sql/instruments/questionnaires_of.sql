-- Returns the questionnaire and version of assessments, for the mails, which are sent without an actor.
CREATE OR REPLACE FUNCTION app.questionnaires_of(p_assessments uuid[])
RETURNS TABLE (assessment_id uuid, id text, version text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  SELECT a.id, a.instrument_id, a.instrument_version FROM app.assessment a WHERE a.id = ANY (p_assessments)
$$;
GRANT EXECUTE ON FUNCTION app.questionnaires_of TO trellis_auth;
