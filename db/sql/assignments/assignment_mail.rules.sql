-- One row per mail about assignments to one colleague; the process that inserted the row sends it.
-- Managers read. Written by `claim_assignment_mails`, `claim_reminder` and `release_assignment_mail`.

CREATE POLICY gate ON app.assignment_mail TO trellis_gate USING (true) WITH CHECK (true);
CREATE POLICY manager_reads ON app.assignment_mail FOR SELECT TO trellis_app
  USING (firm_id = ANY ((SELECT app.firms_of_actor('manager'))::uuid[]));

GRANT INSERT, SELECT, DELETE ON app.assignment_mail TO trellis_gate;
GRANT SELECT ON app.assignment_mail TO trellis_app;
