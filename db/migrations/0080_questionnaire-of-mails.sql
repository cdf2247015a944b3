-- A mail about what was passed on counts the items that the assessment asks. The mails go out as the sign-in, which reads what
-- is published for it, and of an assessment its questionnaire alone.
GRANT SELECT (instrument_id, version, document, state) ON app.instrument_version TO trellis_auth;
CREATE POLICY sign_in_reads ON app.instrument_version FOR SELECT TO trellis_auth USING (state <> 'draft');
--> statement-breakpoint
SET LOCAL ROLE trellis_gate;
--> statement-breakpoint
CREATE FUNCTION app.questionnaires_of(p_assessments uuid[])
RETURNS TABLE (assessment_id uuid, id text, version text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  SELECT a.id, a.instrument_id, a.instrument_version FROM app.assessment a WHERE a.id = ANY (p_assessments)
$$;
--> statement-breakpoint
REVOKE ALL ON FUNCTION app.questionnaires_of(uuid[]) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION app.questionnaires_of(uuid[]) TO trellis_auth;
--> statement-breakpoint
SET LOCAL ROLE trellis_owner;
