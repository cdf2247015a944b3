-- Trigger: removes the id of a deleted person from entries that are about this person.
CREATE OR REPLACE FUNCTION app.forget_in_audit() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  UPDATE app.audit_entry SET object_id = '' WHERE object_kind = 'person' AND object_id = OLD.id::text;
  RETURN NULL;
END $$;
GRANT EXECUTE ON FUNCTION app.forget_in_audit TO trellis_owner;
