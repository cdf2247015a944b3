-- Ends the match of a link of the firm with the link of its partner, for both firms; only for managers of the firm,
-- which `hold_match` checks. Deletes consents and merged facts.
CREATE OR REPLACE FUNCTION app.end_match(p_firm uuid, p_link uuid) RETURNS boolean
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE v_match uuid := app.hold_match(p_firm, p_link);
BEGIN
  IF v_match IS NULL THEN RETURN false; END IF;
  UPDATE app.link_match m SET ended_at = now(), ended_by_partner = m.firm_id <> p_firm, merged_at = NULL,
    consented_at = NULL, partner_consented_at = NULL
  WHERE m.match_id = v_match;
  UPDATE app.link l SET partner_firm_id = NULL FROM app.link_match m
  WHERE m.match_id = v_match AND l.firm_id = m.firm_id AND l.id = m.link_id;
  DELETE FROM app.merged_fact f USING app.link_match m
  WHERE m.match_id = v_match AND f.firm_id = m.firm_id AND f.link_id = m.link_id;
  PERFORM app.tell_both(p_firm, v_match, 'match-ended');
  RETURN true;
END $$;
GRANT EXECUTE ON FUNCTION app.end_match TO trellis_app;
