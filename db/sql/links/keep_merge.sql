-- Saves the merged facts of a match for both firms, while both agree.
CREATE OR REPLACE FUNCTION app.keep_merge(p_firm uuid, p_link uuid, p_facts jsonb) RETURNS boolean
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE v_match uuid := app.hold_match(p_firm, p_link);
BEGIN
  IF v_match IS NULL OR EXISTS (SELECT FROM app.link_match m WHERE m.match_id = v_match AND m.consented_at IS NULL) THEN
    RETURN false;
  END IF;
  DELETE FROM app.merged_fact f USING app.link_match m
  WHERE m.match_id = v_match AND f.firm_id = m.firm_id AND f.link_id = m.link_id;
  INSERT INTO app.merged_fact (firm_id, link_id, fact, differs, value, discrepancy, word)
  SELECT m.firm_id, m.link_id, f.fact, f.differs, f.value, f.discrepancy, f.word
  FROM app.link_match m, jsonb_to_recordset(p_facts)
    AS f(fact text, differs boolean, value double precision, discrepancy double precision, word text)
  WHERE m.match_id = v_match;
  UPDATE app.link_match m SET merged_at = now() WHERE m.match_id = v_match;
  PERFORM app.tell_both(p_firm, v_match, 'merged');
  RETURN true;
END $$;
GRANT EXECUTE ON FUNCTION app.keep_merge TO trellis_app;
