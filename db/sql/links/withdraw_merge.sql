-- Withdraws one firm's consent to merge facts. The merged facts are deleted for both.
CREATE OR REPLACE FUNCTION app.withdraw_merge(p_firm uuid, p_link uuid) RETURNS boolean
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE v_match uuid := app.hold_match(p_firm, p_link);
BEGIN
  IF v_match IS NULL OR NOT EXISTS (SELECT FROM app.link_match m
    WHERE m.match_id = v_match AND m.firm_id = p_firm AND m.consented_at IS NOT NULL) THEN
    RETURN false;
  END IF;
  UPDATE app.link_match m SET merged_at = NULL,
    consented_at = CASE WHEN m.firm_id = p_firm THEN NULL ELSE m.consented_at END,
    partner_consented_at = CASE WHEN m.firm_id <> p_firm THEN NULL ELSE m.partner_consented_at END
  WHERE m.match_id = v_match;
  DELETE FROM app.merged_fact f USING app.link_match m
  WHERE m.match_id = v_match AND f.firm_id = m.firm_id AND f.link_id = m.link_id;
  PERFORM app.tell_both(p_firm, v_match, 'merge-withdrawn');
  RETURN true;
END $$;
GRANT EXECUTE ON FUNCTION app.withdraw_merge TO trellis_app;
