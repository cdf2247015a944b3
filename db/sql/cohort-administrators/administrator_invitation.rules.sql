-- One row per person invited to administer a cohort.
-- Administrators of the cohort or of one above read, invite and revoke. Used by `accept_administration`.

CREATE POLICY gate ON app.administrator_invitation TO trellis_gate USING (true) WITH CHECK (true);
CREATE POLICY administrator_reads ON app.administrator_invitation FOR SELECT TO trellis_app
  USING (cohort_id = ANY ((SELECT app.cohorts_of_actor())::uuid[]));
CREATE POLICY administrator_inserts ON app.administrator_invitation FOR INSERT TO trellis_app
  WITH CHECK (cohort_id = ANY ((SELECT app.cohorts_of_actor())::uuid[])
    AND invited_by = (SELECT app.actor_person()));
CREATE POLICY administrator_updates ON app.administrator_invitation FOR UPDATE TO trellis_app
  USING (cohort_id = ANY ((SELECT app.cohorts_of_actor())::uuid[]));

GRANT INSERT, SELECT, UPDATE ON app.administrator_invitation TO trellis_gate;
GRANT SELECT (cohort_id, id, email, locale, invited_by, created_at, expires_at, accepted_at, revoked_at)
  ON app.administrator_invitation TO trellis_app;
GRANT INSERT (cohort_id, id, email, locale, token_hash, invited_by, expires_at)
  ON app.administrator_invitation TO trellis_app;
GRANT UPDATE (revoked_at) ON app.administrator_invitation TO trellis_app;
