-- Asks a client for a longer time on the same terms, while the engagement is active. The firm grants it or not.
CREATE OR REPLACE FUNCTION app.ask_longer(p_firm uuid, p_id uuid, p_ends_at timestamptz, p_message text) RETURNS text
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE e app.engagement;
BEGIN
  SELECT * INTO e FROM app.engagement_of_actor(p_firm);
  IF e.id IS NULL THEN RETURN 'not-found'; END IF;
  IF EXISTS (SELECT FROM app.engagement o WHERE o.firm_id = p_firm AND o.consultant_id = app.actor_person()
    AND o.granted_at IS NULL AND o.revoked_at IS NULL AND o.declined_at IS NULL) THEN RETURN 'asked-already'; END IF;
  INSERT INTO app.engagement (firm_id, id, consultant_id, asked_by, scope, may_review, blind_until_rated, message, ends_at,
    accepted_at)
  VALUES (p_firm, p_id, app.actor_person(), 'consultant', e.scope, e.may_review, e.blind_until_rated, p_message, p_ends_at,
    statement_timestamp());
  RETURN 'asked';
END $$;
GRANT EXECUTE ON FUNCTION app.ask_longer TO trellis_app;
