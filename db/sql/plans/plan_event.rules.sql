-- One row per change of a plan; never changed.
-- Members read; managers, and owners of the measure, add what they changed.

CREATE POLICY member_reads ON app.plan_event FOR SELECT TO trellis_app
  USING (firm_id = ANY ((SELECT app.firms_of_actor())::uuid[]));
CREATE POLICY member_inserts ON app.plan_event FOR INSERT TO trellis_app
  WITH CHECK (by_person_id = (SELECT app.actor_person())
    AND (firm_id = ANY ((SELECT app.firms_of_actor('manager'))::uuid[])
    OR (firm_id, measure_id) IN (SELECT m.firm_id, m.id FROM app.plan_measure m
      WHERE m.owner_id = (SELECT app.actor_person()))));

GRANT INSERT, SELECT ON app.plan_event TO trellis_app;
