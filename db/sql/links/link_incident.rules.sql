-- One row per dispute, penalty or lost order on a link. Members read and write. Consultants read it once the access log
-- has recorded their view, if their engagement covers `position`.

CREATE POLICY consultant_reads ON app.link_incident FOR SELECT TO trellis_app
  USING (firm_id = ANY ((SELECT app.firms_viewed('position'))::uuid[]));
CREATE POLICY member_reads ON app.link_incident FOR SELECT TO trellis_app
  USING (firm_id = ANY ((SELECT app.firms_of_actor())::uuid[]));
CREATE POLICY member_inserts ON app.link_incident FOR INSERT TO trellis_app
  WITH CHECK (firm_id = ANY ((SELECT app.firms_of_actor())::uuid[]));
CREATE POLICY member_updates ON app.link_incident FOR UPDATE TO trellis_app
  USING (firm_id = ANY ((SELECT app.firms_of_actor())::uuid[]));

GRANT INSERT, SELECT ON app.link_incident TO trellis_app;
GRANT UPDATE (kind, date, note, removed) ON app.link_incident TO trellis_app;
