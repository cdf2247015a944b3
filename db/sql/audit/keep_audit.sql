-- Trigger: refuses every change of the audit log, except through the deletion of a firm or person (depth above 1). Of
-- an erased person it clears name and id, and the device in entries about accounts; nothing else changes.
CREATE OR REPLACE FUNCTION app.keep_audit()
RETURNS trigger
LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
DECLARE kept app.audit_entry := OLD;
BEGIN
  IF TG_OP = 'DELETE' AND pg_trigger_depth() > 1 THEN RETURN OLD; END IF;
  IF TG_OP = 'UPDATE' AND pg_trigger_depth() > 1 THEN
    IF NEW.by_person_id IS NULL THEN
      kept.by_person_id := NULL;
      kept.by_name := '';
      kept.by_other_name := NULL;
      IF OLD.act LIKE 'account.%' THEN kept.reason := ''; END IF;
    END IF;
    IF NEW.object_id = '' THEN kept.object_id := ''; END IF;
    RETURN kept;
  END IF;
  RAISE insufficient_privilege USING MESSAGE = 'the audit log is only ever added to';
END $$;
GRANT EXECUTE ON FUNCTION app.keep_audit TO trellis_owner;
