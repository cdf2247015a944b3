-- One row per view of a client by a consultant; never changed.
-- Managers read the rows of their firm, consultants their own. Written by `log_view`.
ALTER TABLE app.access_log ENABLE ROW LEVEL SECURITY;
ALTER TABLE app.access_log FORCE ROW LEVEL SECURITY;

-- For the operator's commands on the server, such as seeding the demo and erasing a firm.
CREATE POLICY operator ON app.access_log TO trellis_owner
  USING ((SELECT current_setting('app.operator', true)) = 'on')
  WITH CHECK ((SELECT current_setting('app.operator', true)) = 'on');
-- For SECURITY DEFINER functions: they run as trellis_gate and check themselves who asks.
CREATE POLICY gate ON app.access_log TO trellis_gate USING (true) WITH CHECK (true);
CREATE POLICY consultant_reads ON app.access_log FOR SELECT TO trellis_app
  USING (engagement_id IN (SELECT e.id FROM app.engagement e WHERE e.consultant_id = (SELECT app.actor_person())));
CREATE POLICY manager_reads ON app.access_log FOR SELECT TO trellis_app
  USING (firm_id = ANY ((SELECT app.firms_of_actor('manager'))::uuid[]));

GRANT INSERT, SELECT ON app.access_log TO trellis_gate;
GRANT SELECT ON app.access_log TO trellis_app;
