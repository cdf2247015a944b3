-- Notes that one firm agrees to merge the facts of a matched link. Returns the facts of both firms once both have
-- agreed.
CREATE OR REPLACE FUNCTION app.consent_merge(p_firm uuid, p_link uuid) RETURNS TABLE (outcome text, own jsonb, partner jsonb)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  v_match uuid := app.hold_match(p_firm, p_link);
  v_facts jsonb[];
BEGIN
  IF v_match IS NULL THEN RETURN; END IF;
  IF EXISTS (SELECT FROM app.link_match m WHERE m.match_id = v_match AND m.firm_id = p_firm AND m.consented_at IS NULL) THEN
    UPDATE app.link_match m SET consented_at = CASE WHEN m.firm_id = p_firm THEN now() ELSE m.consented_at END,
      partner_consented_at = CASE WHEN m.firm_id <> p_firm THEN now() ELSE m.partner_consented_at END
    WHERE m.match_id = v_match;
    PERFORM app.tell_both(p_firm, v_match, 'merge-agreed');
  END IF;
  IF EXISTS (SELECT FROM app.link_match m WHERE m.match_id = v_match AND m.consented_at IS NULL) THEN
    RETURN QUERY SELECT 'waits', NULL::jsonb, NULL::jsonb; RETURN;
  END IF;
  SELECT array_agg(jsonb_build_object('direction', l.direction, 'share', l.share, 'shareOfPartner', l.share_of_partner,
    'startYear', l.start_year, 'valueBand', l.value_band, 'currency', l.currency, 'contractType', l.contract_type)
    ORDER BY m.firm_id <> p_firm) INTO v_facts
  FROM app.link_match m JOIN app.link l ON l.firm_id = m.firm_id AND l.id = m.link_id WHERE m.match_id = v_match;
  RETURN QUERY SELECT 'both', v_facts[1], v_facts[2];
END $$;
GRANT EXECUTE ON FUNCTION app.consent_merge TO trellis_app;
