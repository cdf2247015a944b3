-- One row per change of a plan; never changed.
-- Members read; managers, and owners of the measure, add what they changed.
ALTER TABLE app.plan_event ENABLE ROW LEVEL SECURITY;
ALTER TABLE app.plan_event FORCE ROW LEVEL SECURITY;

-- For the operator's commands on the server, such as seeding the demo and erasing a firm.
CREATE POLICY operator ON app.plan_event TO trellis_owner
  USING ((SELECT current_setting('app.operator', true)) = 'on')
  WITH CHECK ((SELECT current_setting('app.operator', true)) = 'on');
CREATE POLICY member_reads ON app.plan_event FOR SELECT TO trellis_app
  USING (firm_id = ANY ((SELECT app.firms_of_actor())::uuid[]));
CREATE POLICY member_inserts ON app.plan_event FOR INSERT TO trellis_app
  WITH CHECK (by_person_id = (SELECT app.actor_person())
    AND (firm_id = ANY ((SELECT app.firms_of_actor('manager'))::uuid[])
    OR (firm_id, measure_id) IN (SELECT m.firm_id, m.id FROM app.plan_measure m
      WHERE m.owner_id = (SELECT app.actor_person()))));

GRANT INSERT, SELECT ON app.plan_event TO trellis_app;
