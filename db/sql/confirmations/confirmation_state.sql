-- Returns the state of a confirmation request: given, withdrawn, expired or open. If its link has ended, it counts as
-- withdrawn.
CREATE OR REPLACE FUNCTION app.confirmation_state(p_confirmation app.confirmation) RETURNS text
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  SELECT CASE WHEN p_confirmation.given_at IS NOT NULL THEN 'given'
    WHEN p_confirmation.withdrawn_at IS NOT NULL THEN 'withdrawn'
    WHEN NOT EXISTS (SELECT FROM app.link l WHERE l.firm_id = p_confirmation.firm_id AND l.id = p_confirmation.link_id
      AND l.ended_at IS NULL) THEN 'withdrawn'
    WHEN p_confirmation.expires_at <= now() THEN 'expired' ELSE 'open' END
$$;
