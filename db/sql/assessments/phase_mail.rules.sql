-- One row per mail that tells a manager what a reviewer decided; the process that inserted the row sends it.
-- Managers read. Written by `claim_phase_mails` and `release_phase_mail`.

CREATE POLICY gate ON app.phase_mail TO trellis_gate USING (true) WITH CHECK (true);
CREATE POLICY manager_reads ON app.phase_mail FOR SELECT TO trellis_app
  USING (firm_id = ANY ((SELECT app.firms_of_actor('manager'))::uuid[]));

GRANT INSERT, SELECT, DELETE ON app.phase_mail TO trellis_gate;
GRANT SELECT ON app.phase_mail TO trellis_app;
