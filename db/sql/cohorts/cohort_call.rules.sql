-- One row per phone call of an administrator to an invited firm; never changed.
-- Administrators of the cohort or of one above read and add their own.

CREATE POLICY administrator_reads ON app.cohort_call FOR SELECT TO trellis_app
  USING (cohort_id = ANY ((SELECT app.cohorts_of_actor())::uuid[]));
CREATE POLICY administrator_inserts ON app.cohort_call FOR INSERT TO trellis_app
  WITH CHECK (cohort_id = ANY ((SELECT app.cohorts_of_actor())::uuid[])
    AND by_person_id = (SELECT app.actor_person()));

GRANT SELECT ON app.cohort_call TO trellis_app;
GRANT INSERT (cohort_id, id, invitation_id, note, by_person_id) ON app.cohort_call TO trellis_app;
