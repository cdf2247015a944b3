-- Trigger: refuses to set `partner_firm_id` by a form or file: only a code (`redeem_link_code`) may say which firm a
-- partner is.
CREATE OR REPLACE FUNCTION app.guard_partner_firm() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  IF current_user NOT IN ('trellis_gate', 'trellis_owner')
    AND NEW.partner_firm_id IS DISTINCT FROM (CASE TG_OP WHEN 'UPDATE' THEN OLD.partner_firm_id END) THEN
    RAISE insufficient_privilege USING MESSAGE = 'partner_firm_id is set by app.redeem_link_code';
  END IF;
  RETURN NEW;
END $$;
GRANT EXECUTE ON FUNCTION app.guard_partner_firm TO trellis_owner;
