-- One row per firm that joined a cohort, with its consent.
-- Members read their own firm's; administrators of the cohort or of one above read. Written by `join_by_invitation`,
-- `change_consent`, `leave_cohort` and the operator.

CREATE POLICY gate ON app.cohort_membership TO trellis_gate USING (true) WITH CHECK (true);
CREATE POLICY administrator_reads ON app.cohort_membership FOR SELECT TO trellis_app
  USING (cohort_id = ANY ((SELECT app.cohorts_of_actor())::uuid[]));
CREATE POLICY member_reads ON app.cohort_membership FOR SELECT TO trellis_app
  USING (firm_id = ANY ((SELECT app.firms_of_actor())::uuid[]));
CREATE POLICY network_reads ON app.cohort_membership FOR SELECT TO trellis_worker
  USING (cohort_id = ANY ((SELECT app.cohorts_of_job('network'))::uuid[]));

GRANT INSERT, SELECT, DELETE ON app.cohort_membership TO trellis_gate;
GRANT UPDATE (consent_level, consent_version, consent_at) ON app.cohort_membership TO trellis_gate;
GRANT SELECT ON app.cohort_membership TO trellis_app;
GRANT SELECT ON app.cohort_membership TO trellis_worker;

CREATE TRIGGER hold_cohort BEFORE INSERT ON app.cohort_membership
  FOR EACH ROW EXECUTE FUNCTION app.hold_cohort();
-- These triggers update counts, lots and maps, and note what readers can now see.
CREATE TRIGGER roll_up_delete AFTER DELETE ON app.cohort_membership REFERENCING OLD TABLE AS old_rows
  FOR EACH STATEMENT EXECUTE FUNCTION app.membership_rows();
CREATE TRIGGER roll_up_insert AFTER INSERT ON app.cohort_membership REFERENCING NEW TABLE AS new_rows
  FOR EACH STATEMENT EXECUTE FUNCTION app.membership_rows();
CREATE TRIGGER roll_up_update AFTER UPDATE ON app.cohort_membership REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows
  FOR EACH STATEMENT EXECUTE FUNCTION app.membership_rows();
