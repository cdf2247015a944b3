-- One row per step of a measure.
-- Members read, managers write; the measure's owner ticks.

CREATE POLICY gate ON app.plan_step FOR SELECT TO trellis_gate USING (true);
CREATE POLICY member_reads ON app.plan_step FOR SELECT TO trellis_app
  USING (firm_id = ANY ((SELECT app.firms_of_actor())::uuid[]));
CREATE POLICY manager_inserts ON app.plan_step FOR INSERT TO trellis_app
  WITH CHECK (firm_id = ANY ((SELECT app.firms_of_actor('manager'))::uuid[]));
-- Managers and the measure's owner tick steps; the grant covers only `done_at`.
CREATE POLICY worker_ticks ON app.plan_step FOR UPDATE TO trellis_app
  USING (firm_id = ANY ((SELECT app.firms_of_actor('manager'))::uuid[])
    OR (firm_id, measure_id) IN (SELECT m.firm_id, m.id FROM app.plan_measure m
      WHERE m.owner_id = (SELECT app.actor_person())));
CREATE POLICY manager_deletes ON app.plan_step FOR DELETE TO trellis_app
  USING (firm_id = ANY ((SELECT app.firms_of_actor('manager'))::uuid[]));

GRANT SELECT ON app.plan_step TO trellis_gate;
GRANT INSERT, SELECT, DELETE ON app.plan_step TO trellis_app;
GRANT UPDATE (done_at) ON app.plan_step TO trellis_app;
