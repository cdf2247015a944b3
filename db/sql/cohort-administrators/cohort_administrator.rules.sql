-- One row per administrator of a cohort; they also administer all cohorts below it.
-- Administrators of the cohort or of one above read. Written by `accept_administration`, `remove_administrator` and
-- the operator.

CREATE POLICY gate ON app.cohort_administrator TO trellis_gate USING (true);
CREATE POLICY administrator_reads ON app.cohort_administrator FOR SELECT TO trellis_app
  USING (cohort_id = ANY ((SELECT app.cohorts_of_actor())::uuid[]));

GRANT INSERT, SELECT, DELETE ON app.cohort_administrator TO trellis_gate;
GRANT UPDATE (display_name, other_name) ON app.cohort_administrator TO trellis_gate;
GRANT SELECT ON app.cohort_administrator TO trellis_app;

CREATE TRIGGER keep_former_administrator AFTER DELETE ON app.cohort_administrator
  FOR EACH ROW EXECUTE FUNCTION app.keep_former_administrator();
CREATE TRIGGER take_other_name BEFORE INSERT ON app.cohort_administrator
  FOR EACH ROW EXECUTE FUNCTION app.take_other_name('person_id', 'other_name');
