-- One row per condition inside or around the firm: its state and effect. Members read and write. Consultants read it
-- once the access log has recorded their view, if their engagement covers `position`.

CREATE POLICY consultant_reads ON app.context_answer FOR SELECT TO trellis_app
  USING (firm_id = ANY ((SELECT app.firms_viewed('position'))::uuid[]));
CREATE POLICY member_reads ON app.context_answer FOR SELECT TO trellis_app
  USING (firm_id = ANY ((SELECT app.firms_of_actor())::uuid[]));
CREATE POLICY member_inserts ON app.context_answer FOR INSERT TO trellis_app
  WITH CHECK (firm_id = ANY ((SELECT app.firms_of_actor())::uuid[]));
CREATE POLICY member_updates ON app.context_answer FOR UPDATE TO trellis_app
  USING (firm_id = ANY ((SELECT app.firms_of_actor())::uuid[]));

GRANT INSERT, SELECT, UPDATE ON app.context_answer TO trellis_app;
