-- One row per link and fact that both firms of a match state and agreed to merge.
-- Members read. Written by `keep_merge`.

CREATE POLICY gate ON app.merged_fact TO trellis_gate USING (true) WITH CHECK (true);
CREATE POLICY member_reads ON app.merged_fact FOR SELECT TO trellis_app
  USING (firm_id = ANY ((SELECT app.firms_of_actor())::uuid[]));

GRANT INSERT, SELECT, DELETE ON app.merged_fact TO trellis_gate;
GRANT SELECT ON app.merged_fact TO trellis_app;
