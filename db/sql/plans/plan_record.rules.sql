-- One row per record that proves a measure.
-- Members read; managers and the measure's owner add, managers delete.

CREATE POLICY gate ON app.plan_record FOR SELECT TO trellis_gate USING (true);
CREATE POLICY member_reads ON app.plan_record FOR SELECT TO trellis_app
  USING (firm_id = ANY ((SELECT app.firms_of_actor())::uuid[]));
-- Managers and the measure's owner add records.
CREATE POLICY worker_inserts ON app.plan_record FOR INSERT TO trellis_app
  WITH CHECK (by_person_id = (SELECT app.actor_person())
    AND (firm_id = ANY ((SELECT app.firms_of_actor('manager'))::uuid[])
    OR (firm_id, measure_id) IN (SELECT m.firm_id, m.id FROM app.plan_measure m
      WHERE m.owner_id = (SELECT app.actor_person()))));
CREATE POLICY manager_deletes ON app.plan_record FOR DELETE TO trellis_app
  USING (firm_id = ANY ((SELECT app.firms_of_actor('manager'))::uuid[]));

GRANT SELECT ON app.plan_record TO trellis_gate;
GRANT INSERT, SELECT, DELETE ON app.plan_record TO trellis_app;

-- Checked when the transaction ends, because a record may be replaced.
CREATE CONSTRAINT TRIGGER keep_record_of_verified AFTER DELETE ON app.plan_record
  DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW EXECUTE FUNCTION app.keep_record_of_verified();
