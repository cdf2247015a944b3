-- One row per field of a firm, with its revision. A save locks the rows of its fields. Members read and write; see
-- `editor_inserts`.

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
