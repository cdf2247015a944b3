-- One row per group of a firm's fields that share a revision, as a link or the profile. Saves lock it.
-- Members read and write; see `editor_inserts`.

-- For SECURITY DEFINER functions: they run as trellis_gate and check themselves who asks.
CREATE POLICY gate ON app.record FOR SELECT TO trellis_gate USING (true);
CREATE POLICY member_reads ON app.record FOR SELECT TO trellis_app
  USING (firm_id = ANY ((SELECT app.firms_of_actor())::uuid[]));
-- Every member changes links, context and records; only managers change the rest.
CREATE POLICY editor_inserts ON app.record FOR INSERT TO trellis_app
  WITH CHECK (firm_id = ANY ((SELECT app.firms_of_actor())::uuid[]) AND (kind IN ('link', 'context', 'evidence')
    OR firm_id = ANY ((SELECT app.firms_of_actor('manager'))::uuid[])));
CREATE POLICY editor_updates ON app.record FOR UPDATE TO trellis_app
  USING (firm_id = ANY ((SELECT app.firms_of_actor())::uuid[]) AND (kind IN ('link', 'context', 'evidence')
    OR firm_id = ANY ((SELECT app.firms_of_actor('manager'))::uuid[])));

GRANT SELECT (firm_id, key, kind, revision, at) ON app.record TO trellis_gate;
GRANT INSERT, SELECT ON app.record TO trellis_app;
GRANT UPDATE (revision, by_person_id, at) ON app.record TO trellis_app;
