-- One row per version of the questionnaire that a cohort made.
-- Everybody reads published ones. Administrators of a cohort without one above write drafts; a trigger keeps published
-- ones as they are.

CREATE POLICY gate ON app.instrument_version FOR SELECT TO trellis_gate USING (true);
-- Everybody reads published versions; only administrators of the cohort read its drafts.
CREATE POLICY published_reads ON app.instrument_version FOR SELECT TO trellis_app
  USING (state <> 'draft' OR cohort_id = ANY ((SELECT app.cohorts_of_actor())::uuid[]));
-- Only cohorts without a cohort above them have questionnaires of their own.
CREATE POLICY administrator_inserts ON app.instrument_version FOR INSERT TO trellis_app
  WITH CHECK (state = 'draft' AND cohort_id = ANY ((SELECT app.cohorts_of_actor())::uuid[])
    AND EXISTS (SELECT FROM app.cohort c WHERE c.id = cohort_id AND c.parent_id IS NULL));
CREATE POLICY administrator_updates ON app.instrument_version FOR UPDATE TO trellis_app
  USING (cohort_id = ANY ((SELECT app.cohorts_of_actor())::uuid[]));
CREATE POLICY administrator_deletes ON app.instrument_version FOR DELETE TO trellis_app
  USING (state = 'draft' AND cohort_id = ANY ((SELECT app.cohorts_of_actor())::uuid[]));
-- The sign-in role reads versions, too, because the screening without an account uses them.
CREATE POLICY sign_in_reads ON app.instrument_version FOR SELECT TO trellis_auth USING (state <> 'draft');

GRANT SELECT ON app.instrument_version TO trellis_gate;
GRANT SELECT, DELETE ON app.instrument_version TO trellis_app;
GRANT INSERT (id, cohort_id, instrument_id, version, document, created_by) ON app.instrument_version TO trellis_app;
GRANT UPDATE (document, state, created_by, created_at, published_by, published_at, retired_at)
  ON app.instrument_version TO trellis_app;
GRANT SELECT (instrument_id, version, document, state) ON app.instrument_version TO trellis_auth;

CREATE TRIGGER keep_instrument BEFORE DELETE OR UPDATE ON app.instrument_version
  FOR EACH ROW EXECUTE FUNCTION app.keep_instrument();
