-- One row per figure that the firm states for a cycle. Members read, managers write. Consultants read it once the
-- access log has recorded their view, if their engagement covers `position`.

CREATE POLICY consultant_reads ON app.firm_figure FOR SELECT TO trellis_app
  USING (firm_id = ANY ((SELECT app.firms_viewed('position'))::uuid[]));
CREATE POLICY member_reads ON app.firm_figure FOR SELECT TO trellis_app
  USING (firm_id = ANY ((SELECT app.firms_of_actor())::uuid[]));
CREATE POLICY manager_inserts ON app.firm_figure FOR INSERT TO trellis_app
  WITH CHECK (firm_id = ANY ((SELECT app.firms_of_actor('manager'))::uuid[]));
CREATE POLICY manager_updates ON app.firm_figure FOR UPDATE TO trellis_app
  USING (firm_id = ANY ((SELECT app.firms_of_actor('manager'))::uuid[]));

GRANT INSERT, SELECT ON app.firm_figure TO trellis_app;
GRANT UPDATE (value, change) ON app.firm_figure TO trellis_app;
