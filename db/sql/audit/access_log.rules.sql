-- One row per view of a client by a consultant; never changed.
-- Managers read the rows of their firm, consultants their own. Written by `log_view`.

CREATE POLICY gate ON app.access_log TO trellis_gate USING (true) WITH CHECK (true);
CREATE POLICY consultant_reads ON app.access_log FOR SELECT TO trellis_app
  USING (engagement_id IN (SELECT e.id FROM app.engagement e WHERE e.consultant_id = (SELECT app.actor_person())));
CREATE POLICY manager_reads ON app.access_log FOR SELECT TO trellis_app
  USING (firm_id = ANY ((SELECT app.firms_of_actor('manager'))::uuid[]));

GRANT INSERT, SELECT ON app.access_log TO trellis_gate;
GRANT SELECT ON app.access_log TO trellis_app;
