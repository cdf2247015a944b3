-- Two rows per match, one for each firm's link.
-- Members read their own firm's row. Written by the functions in this folder.

CREATE POLICY gate ON app.link_match TO trellis_gate USING (true) WITH CHECK (true);
CREATE POLICY member_reads ON app.link_match FOR SELECT TO trellis_app
  USING (firm_id = ANY ((SELECT app.firms_of_actor())::uuid[]));

GRANT INSERT, SELECT, UPDATE ON app.link_match TO trellis_gate;
GRANT SELECT ON app.link_match TO trellis_app;
