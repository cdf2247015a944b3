-- One row per firm invited to a cohort, by an address.
-- Administrators of the cohort or of one above read, invite and revoke; no grant shows them which firm joined by it.
-- Changed by `join_by_invitation`, `leave_cohort` and `stop_cohort_mails`.

CREATE POLICY gate ON app.cohort_invitation TO trellis_gate USING (true) WITH CHECK (true);
CREATE POLICY administrator_reads ON app.cohort_invitation FOR SELECT TO trellis_app
  USING (cohort_id = ANY ((SELECT app.cohorts_of_actor())::uuid[]));
CREATE POLICY administrator_inserts ON app.cohort_invitation FOR INSERT TO trellis_app
  WITH CHECK (cohort_id = ANY ((SELECT app.cohorts_of_actor())::uuid[])
    AND invited_by = (SELECT app.actor_person()));
CREATE POLICY administrator_updates ON app.cohort_invitation FOR UPDATE TO trellis_app
  USING (cohort_id = ANY ((SELECT app.cohorts_of_actor())::uuid[]));

GRANT INSERT, SELECT, UPDATE ON app.cohort_invitation TO trellis_gate;
GRANT SELECT (cohort_id, id, firm_name, email, locale, batch_id, invited_by, created_at, opted_out_at, accepted_at,
  left_at, revoked_at, other_name, contact, telephone, link_number)
  ON app.cohort_invitation TO trellis_app;
GRANT INSERT (cohort_id, id, firm_name, email, locale, token_hash, batch_id, invited_by, other_name, contact,
  telephone)
  ON app.cohort_invitation TO trellis_app;
GRANT UPDATE (email, token_hash, revoked_at, contact, telephone, link_number) ON app.cohort_invitation TO trellis_app;

CREATE TRIGGER roll_up_delete AFTER DELETE ON app.cohort_invitation REFERENCING OLD TABLE AS old_rows
  FOR EACH STATEMENT EXECUTE FUNCTION app.invited_rows();
CREATE TRIGGER roll_up_insert AFTER INSERT ON app.cohort_invitation REFERENCING NEW TABLE AS new_rows
  FOR EACH STATEMENT EXECUTE FUNCTION app.invited_rows();
CREATE TRIGGER roll_up_update AFTER UPDATE ON app.cohort_invitation REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows
  FOR EACH STATEMENT EXECUTE FUNCTION app.invited_rows();
