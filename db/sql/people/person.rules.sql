-- One row per person with an account: address and secrets.
-- The sign-in alone reads and writes it.

CREATE POLICY gate ON app.person TO trellis_gate USING (true) WITH CHECK (true);
CREATE POLICY sign_in ON app.person TO trellis_auth USING (true) WITH CHECK (true);

GRANT SELECT (id, email, name, locale, created_at, reminders_off_at, other_name) ON app.person TO trellis_gate;
GRANT INSERT, SELECT, UPDATE ON app.person TO trellis_auth;

CREATE TRIGGER copy_other_name AFTER UPDATE OF other_name ON app.person
  FOR EACH ROW WHEN (new.other_name IS DISTINCT FROM old.other_name) EXECUTE FUNCTION app.copy_other_name();
CREATE TRIGGER forget_in_audit AFTER DELETE ON app.person
  FOR EACH ROW EXECUTE FUNCTION app.forget_in_audit();
