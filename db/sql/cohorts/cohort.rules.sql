-- One row per cohort; `parent_id` is the cohort above it.
-- Administrators of the cohort or of one above read and change it, members of its firms read. Triggers keep what firms
-- agreed to.

CREATE POLICY gate ON app.cohort TO trellis_gate USING (true);
CREATE POLICY administrator_reads ON app.cohort FOR SELECT TO trellis_app
  USING (id = ANY ((SELECT app.cohorts_of_actor())::uuid[]));
CREATE POLICY member_reads ON app.cohort FOR SELECT TO trellis_app
  USING (id = ANY ((SELECT app.cohorts_of_member())::uuid[]));
-- A new cohort is below one that the actor administers; only the operator makes one without a parent.
CREATE POLICY administrator_inserts ON app.cohort FOR INSERT TO trellis_app
  WITH CHECK (parent_id = ANY ((SELECT app.cohorts_of_actor())::uuid[]));
CREATE POLICY administrator_updates ON app.cohort FOR UPDATE TO trellis_app
  USING (id = ANY ((SELECT app.cohorts_of_actor())::uuid[]));
CREATE POLICY snapshot_reads ON app.cohort FOR SELECT TO trellis_worker
  USING (id = ANY ((SELECT app.cohorts_of_snapshot())::uuid[]));

GRANT SELECT ON app.cohort TO trellis_gate;
GRANT UPDATE (consent_version) ON app.cohort TO trellis_gate;
GRANT SELECT ON app.cohort TO trellis_app;
GRANT INSERT (id, name, reviewer_required, parent_id, instrument_version, opens_on, closes_on, phase_order,
  minimum_k, consent_text, liaison, remind, remind_before_days, remind_every_days)
  ON app.cohort TO trellis_app;
GRANT UPDATE (name, reviewer_required, parent_id, instrument_version, opens_on, closes_on, phase_order, minimum_k,
  consent_text, liaison, remind, remind_before_days, remind_every_days, snapshot_weekly)
  ON app.cohort TO trellis_app;
GRANT SELECT (id, parent_id, minimum_k) ON app.cohort TO trellis_worker;

CREATE TRIGGER cohort_promises BEFORE INSERT OR UPDATE ON app.cohort
  FOR EACH ROW EXECUTE FUNCTION app.keep_cohort_promises();
CREATE TRIGGER keep_cohort_minimum AFTER INSERT OR UPDATE OF minimum_k, parent_id ON app.cohort
  FOR EACH ROW EXECUTE FUNCTION app.keep_cohort_minimum();
CREATE TRIGGER move_cohort AFTER UPDATE OF parent_id ON app.cohort
  FOR EACH ROW WHEN (old.parent_id IS DISTINCT FROM new.parent_id) EXECUTE FUNCTION app.move_cohort();
CREATE TRIGGER raise_lots AFTER UPDATE ON app.cohort REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows
  FOR EACH STATEMENT EXECUTE FUNCTION app.raise_lots();
CREATE TRIGGER raise_networks AFTER UPDATE ON app.cohort REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows
  FOR EACH STATEMENT EXECUTE FUNCTION app.raise_networks();
