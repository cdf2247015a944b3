-- One row per file of a record that verifies a measure; it is replaced, never changed.
-- Members read; managers and the measure's owner write.

CREATE POLICY gate ON app.plan_record_file FOR SELECT TO trellis_gate USING (true);
CREATE POLICY member_reads ON app.plan_record_file FOR SELECT TO trellis_app
  USING (firm_id = ANY ((SELECT app.firms_of_actor())::uuid[]));
-- Managers, and the owner of the measure to which the record belongs, add files.
CREATE POLICY worker_inserts ON app.plan_record_file FOR INSERT TO trellis_app
  WITH CHECK (firm_id = ANY ((SELECT app.firms_of_actor('manager'))::uuid[])
    OR (firm_id, record_id) IN (SELECT r.firm_id, r.id FROM app.plan_record r
      JOIN app.plan_measure m ON m.firm_id = r.firm_id AND m.id = r.measure_id
      WHERE m.owner_id = (SELECT app.actor_person()) AND r.firm_id = ANY ((SELECT app.firms_of_actor())::uuid[])));
CREATE POLICY worker_deletes ON app.plan_record_file FOR DELETE TO trellis_app
  USING (firm_id = ANY ((SELECT app.firms_of_actor('manager'))::uuid[])
    OR (firm_id, record_id) IN (SELECT r.firm_id, r.id FROM app.plan_record r
      JOIN app.plan_measure m ON m.firm_id = r.firm_id AND m.id = r.measure_id
      WHERE m.owner_id = (SELECT app.actor_person()) AND r.firm_id = ANY ((SELECT app.firms_of_actor())::uuid[])));

GRANT SELECT ON app.plan_record_file TO trellis_gate;
GRANT INSERT, SELECT, DELETE ON app.plan_record_file TO trellis_app;
