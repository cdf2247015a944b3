-- Two rows per match, one for each firm's link.
-- Members read their own firm's row. Written by the functions in this folder.
ALTER TABLE app.link_match ENABLE ROW LEVEL SECURITY;
ALTER TABLE app.link_match FORCE ROW LEVEL SECURITY;

-- For the operator's commands on the server, such as seeding the demo and erasing a firm.
CREATE POLICY operator ON app.link_match TO trellis_owner
  USING ((SELECT current_setting('app.operator', true)) = 'on')
  WITH CHECK ((SELECT current_setting('app.operator', true)) = 'on');
-- For SECURITY DEFINER functions: they run as trellis_gate and check themselves who asks.
CREATE POLICY gate ON app.link_match TO trellis_gate USING (true) WITH CHECK (true);
CREATE POLICY member_reads ON app.link_match FOR SELECT TO trellis_app
  USING (firm_id = ANY ((SELECT app.firms_of_actor())::uuid[]));

GRANT INSERT, SELECT, UPDATE ON app.link_match TO trellis_gate;
GRANT SELECT ON app.link_match TO trellis_app;
