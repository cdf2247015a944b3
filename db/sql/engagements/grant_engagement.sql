-- Grants what a consultant asked for, with the terms that the manager chose. 'changed-meanwhile' if it is no longer
-- waiting.
CREATE OR REPLACE FUNCTION app.grant_engagement(p_firm uuid, p_id uuid, p_scope text[], p_may_review boolean, p_blind boolean,
  p_ends_at timestamptz) RETURNS text
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE e app.engagement;
BEGIN
  IF NOT p_firm = ANY (app.firms_of_actor('manager')) THEN RETURN 'not-found'; END IF;
  SELECT * INTO e FROM app.engagement o WHERE o.firm_id = p_firm AND o.id = p_id FOR UPDATE;
  IF e.id IS NULL OR e.consultant_id IS NULL THEN RETURN 'not-found'; END IF;
  IF e.granted_at IS NOT NULL OR e.revoked_at IS NOT NULL OR e.declined_at IS NOT NULL THEN RETURN 'changed-meanwhile'; END IF;
  PERFORM app.end_former_engagements(p_firm, p_id, e.consultant_id);
  UPDATE app.engagement o SET granted_at = statement_timestamp(), granted_by = app.actor_person(),
    starts_at = statement_timestamp(), scope = p_scope, may_review = p_may_review, blind_until_rated = p_blind,
    ends_at = p_ends_at WHERE o.firm_id = p_firm AND o.id = p_id;
  RETURN 'granted';
END $$;
GRANT EXECUTE ON FUNCTION app.grant_engagement TO trellis_app;
