-- One row per measure of a plan.
-- Members read, managers write; its owner changes its state.

CREATE POLICY gate ON app.plan_measure FOR SELECT TO trellis_gate USING (true);
CREATE POLICY member_reads ON app.plan_measure FOR SELECT TO trellis_app
  USING (firm_id = ANY ((SELECT app.firms_of_actor())::uuid[]));
CREATE POLICY manager_inserts ON app.plan_measure FOR INSERT TO trellis_app
  WITH CHECK (firm_id = ANY ((SELECT app.firms_of_actor('manager'))::uuid[]));
-- Managers and the measure's owner change a measure; `guard_plan_measure` limits which columns the owner can change.
CREATE POLICY worker_updates ON app.plan_measure FOR UPDATE TO trellis_app
  USING (firm_id = ANY ((SELECT app.firms_of_actor('manager'))::uuid[])
    OR (firm_id = ANY ((SELECT app.firms_of_actor())::uuid[]) AND owner_id = (SELECT app.actor_person())))
  WITH CHECK (firm_id = ANY ((SELECT app.firms_of_actor())::uuid[]));

GRANT SELECT ON app.plan_measure TO trellis_gate;
GRANT INSERT, SELECT ON app.plan_measure TO trellis_app;
GRANT UPDATE (title, cell, owner_id, owner_name, first_step_on, record_on, cost, currency, effort, proof, note,
  after_id, state, reason, started_on, done_on, revision)
  ON app.plan_measure TO trellis_app;

CREATE TRIGGER guard_plan_measure BEFORE UPDATE ON app.plan_measure
  FOR EACH ROW EXECUTE FUNCTION app.guard_plan_measure();
-- Checked when the transaction ends, because the record is written after the state.
CREATE CONSTRAINT TRIGGER need_record_of_verified AFTER INSERT OR UPDATE OF state ON app.plan_measure
  DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW WHEN (new.state = 'verified') EXECUTE FUNCTION app.need_record_of_verified();
