-- One row per mail to an invited firm, claimed before it is sent.
-- Administrators of the cohort or of one above read and ask; the job `mail` claims and sends.

CREATE POLICY gate ON app.cohort_mail TO trellis_gate USING (true) WITH CHECK (true);
-- Administrators do not read mails to single managers (`person_id`), because they do not see the managers' addresses.
CREATE POLICY administrator_reads ON app.cohort_mail FOR SELECT TO trellis_app
  USING (person_id IS NULL AND cohort_id = ANY ((SELECT app.cohorts_of_actor())::uuid[]));
CREATE POLICY administrator_inserts ON app.cohort_mail FOR INSERT TO trellis_app
  WITH CHECK (cohort_id = ANY ((SELECT app.cohorts_of_actor())::uuid[])
    AND asked_by = (SELECT app.actor_person()));
CREATE POLICY mail_keeps ON app.cohort_mail TO trellis_worker
  USING (cohort_id = ANY ((SELECT app.cohorts_of_job('mail'))::uuid[]));

GRANT INSERT, SELECT, UPDATE ON app.cohort_mail TO trellis_gate;
GRANT SELECT ON app.cohort_mail TO trellis_app;
GRANT INSERT (cohort_id, id, invitation_id, kind, period, asked_by) ON app.cohort_mail TO trellis_app;
GRANT SELECT ON app.cohort_mail TO trellis_worker;
GRANT UPDATE (claimed_at, ended_at, outcome, problem, put_off, try_after, unreached_since)
  ON app.cohort_mail TO trellis_worker;
