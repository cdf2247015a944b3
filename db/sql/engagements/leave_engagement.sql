-- Lets the acting consultant decline an offer or end their engagement. A request that still waits ends in the same
-- way.
CREATE OR REPLACE FUNCTION app.leave_engagement(p_firm uuid, p_id uuid) RETURNS text
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE e app.engagement;
BEGIN
  SELECT * INTO e FROM app.engagement o WHERE o.firm_id = p_firm AND o.id = p_id
    AND (o.consultant_id = app.actor_person() OR (o.consultant_id IS NULL AND o.email = app.actor_email())) FOR UPDATE;
  IF e.id IS NULL THEN RETURN 'not-found'; END IF;
  IF e.revoked_at IS NOT NULL OR e.declined_at IS NOT NULL THEN RETURN 'over'; END IF;
  IF e.accepted_at IS NULL THEN
    UPDATE app.engagement o SET declined_at = statement_timestamp() WHERE o.firm_id = p_firm AND o.id = p_id;
  ELSE
    UPDATE app.engagement o SET revoked_at = statement_timestamp(), revoked_by = 'consultant'
    WHERE o.firm_id = p_firm AND o.id = p_id;
  END IF;
  RETURN 'left';
END $$;
GRANT EXECUTE ON FUNCTION app.leave_engagement TO trellis_app;
