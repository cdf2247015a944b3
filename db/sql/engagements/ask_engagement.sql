-- Asks a firm for access, with a code that the firm has given. All codes that cannot be used get the same answer, so
-- that nobody can test codes.
CREATE OR REPLACE FUNCTION app.ask_engagement(p_code_hash text, p_id uuid, p_name text, p_organisation text, p_scope text[],
  p_may_review boolean, p_ends_at timestamptz, p_message text) RETURNS text
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE c app.engagement_code;
BEGIN
  IF app.actor_person() IS NULL THEN RETURN 'code-not-usable'; END IF;
  SELECT * INTO c FROM app.engagement_code o WHERE o.code_hash = p_code_hash FOR UPDATE;
  IF c.id IS NULL OR c.used_at IS NOT NULL OR c.revoked_at IS NOT NULL OR c.expires_at <= statement_timestamp()
    OR c.firm_id = ANY (app.firms_of_actor()) THEN
    RETURN 'code-not-usable';
  END IF;
  PERFORM app.name_consultant(p_name, p_organisation);
  UPDATE app.engagement_code o SET used_at = statement_timestamp() WHERE o.firm_id = c.firm_id AND o.id = c.id;
  INSERT INTO app.engagement (firm_id, id, consultant_id, asked_by, scope, may_review, message, ends_at, accepted_at)
  VALUES (c.firm_id, p_id, app.actor_person(), 'consultant', p_scope, p_may_review, p_message, p_ends_at,
    statement_timestamp());
  RETURN 'asked';
END $$;
GRANT EXECUTE ON FUNCTION app.ask_engagement TO trellis_app;
