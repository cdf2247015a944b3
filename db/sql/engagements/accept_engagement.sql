-- Accepts an offer to the actor's address and makes it their active engagement. A second call returns the same.
-- Members of the firm cannot be its consultant.
CREATE OR REPLACE FUNCTION app.accept_engagement(p_firm uuid, p_id uuid, p_name text, p_organisation text) RETURNS text
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE e app.engagement;
BEGIN
  SELECT * INTO e FROM app.engagement o WHERE o.firm_id = p_firm AND o.id = p_id FOR UPDATE;
  IF e.id IS NULL OR app.actor_person() IS NULL OR e.granted_at IS NULL THEN RETURN 'not-found'; END IF;
  IF e.consultant_id = app.actor_person() THEN
    RETURN CASE WHEN app.engagement_is_active(e) THEN 'accepted' ELSE 'over' END;
  END IF;
  IF e.consultant_id IS NOT NULL OR e.email IS DISTINCT FROM app.actor_email() THEN RETURN 'not-found'; END IF;
  IF e.revoked_at IS NOT NULL OR e.declined_at IS NOT NULL OR statement_timestamp() >= e.ends_at THEN RETURN 'over'; END IF;
  IF p_firm = ANY (app.firms_of_actor()) THEN RETURN 'member'; END IF;
  PERFORM app.name_consultant(p_name, p_organisation);
  PERFORM app.end_former_engagements(p_firm, p_id, app.actor_person());
  UPDATE app.engagement o SET consultant_id = app.actor_person(), accepted_at = statement_timestamp(),
    starts_at = statement_timestamp() WHERE o.firm_id = p_firm AND o.id = p_id;
  RETURN 'accepted';
END $$;
GRANT EXECUTE ON FUNCTION app.accept_engagement TO trellis_app;
