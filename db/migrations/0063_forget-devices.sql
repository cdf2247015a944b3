SET LOCAL ROLE trellis_gate;
--> statement-breakpoint
-- As before; and of an erased person the words for the devices go, which entries of an account keep as their reason.
CREATE OR REPLACE FUNCTION app.keep_audit() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
DECLARE kept app.audit_entry := OLD;
BEGIN
  IF TG_OP = 'DELETE' AND pg_trigger_depth() > 1 THEN RETURN OLD; END IF;
  IF TG_OP = 'UPDATE' AND pg_trigger_depth() > 1 THEN
    IF NEW.by_person_id IS NULL THEN
      kept.by_person_id := NULL;
      kept.by_name := '';
      IF OLD.act LIKE 'account.%' THEN kept.reason := ''; END IF;
    END IF;
    IF NEW.object_id = '' THEN kept.object_id := ''; END IF;
    RETURN kept;
  END IF;
  RAISE insufficient_privilege USING MESSAGE = 'the audit log is only ever added to';
END $$;
--> statement-breakpoint
SET LOCAL ROLE trellis_owner;
--> statement-breakpoint
-- The same for whoever was erased before.
ALTER TABLE app.audit_entry DISABLE TRIGGER keep_audit;
ALTER TABLE app.audit_entry NO FORCE ROW LEVEL SECURITY;
UPDATE app.audit_entry SET reason = '' WHERE act LIKE 'account.%' AND by_person_id IS NULL AND reason <> '';
ALTER TABLE app.audit_entry FORCE ROW LEVEL SECURITY;
ALTER TABLE app.audit_entry ENABLE TRIGGER keep_audit;
