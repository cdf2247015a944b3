-- One row per change of a firm's fields; never changed.
-- Members read, and add what they changed.

CREATE POLICY member_reads ON app.record_change FOR SELECT TO trellis_app
  USING (firm_id = ANY ((SELECT app.firms_of_actor())::uuid[]));
-- Every member changes links, context and records; only managers change the rest.
CREATE POLICY editor_inserts ON app.record_change FOR INSERT TO trellis_app
  WITH CHECK (firm_id = ANY ((SELECT app.firms_of_actor())::uuid[]) AND by_person_id = (SELECT app.actor_person())
    AND (split_part(key, ':', 1) IN ('link', 'context', 'evidence')
      OR firm_id = ANY ((SELECT app.firms_of_actor('manager'))::uuid[])));

GRANT INSERT, SELECT ON app.record_change TO trellis_app;
