-- One row per submission of a phase whose page a reviewer had open; without it they cannot decide.
-- Only functions read it. Written by `open_review`.
ALTER TABLE app.review_opening ENABLE ROW LEVEL SECURITY;
ALTER TABLE app.review_opening FORCE ROW LEVEL SECURITY;

-- For the operator's commands on the server, such as seeding the demo and erasing a firm.
CREATE POLICY operator ON app.review_opening TO trellis_owner
  USING ((SELECT current_setting('app.operator', true)) = 'on')
  WITH CHECK ((SELECT current_setting('app.operator', true)) = 'on');
-- For SECURITY DEFINER functions: they run as trellis_gate and check themselves who asks.
CREATE POLICY gate ON app.review_opening TO trellis_gate USING (true) WITH CHECK (true);

GRANT INSERT, SELECT ON app.review_opening TO trellis_gate;
