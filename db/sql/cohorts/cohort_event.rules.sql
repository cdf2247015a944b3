-- One row per event of a cohort (a firm joined, changed consent, left …); never changed.
-- Administrators of the cohort or of one above read; members read the events of their own firm.

CREATE POLICY gate ON app.cohort_event TO trellis_gate USING (true) WITH CHECK (true);
CREATE POLICY administrator_reads ON app.cohort_event FOR SELECT TO trellis_app
  USING (cohort_id = ANY ((SELECT app.cohorts_of_actor())::uuid[]));
CREATE POLICY member_reads ON app.cohort_event FOR SELECT TO trellis_app
  USING (firm_id = ANY ((SELECT app.firms_of_actor())::uuid[]));
CREATE POLICY administrator_inserts ON app.cohort_event FOR INSERT TO trellis_app
  WITH CHECK (cohort_id = ANY ((SELECT app.cohorts_of_actor())::uuid[])
    AND by_person_id = (SELECT app.actor_person()));

GRANT INSERT, SELECT ON app.cohort_event TO trellis_gate;
GRANT SELECT ON app.cohort_event TO trellis_app;
GRANT INSERT (cohort_id, event, detail, by_person_id) ON app.cohort_event TO trellis_app;
