-- One row per way in which knowledge passes along a link. Members read and write. Consultants read it once the access
-- log has recorded their view, if their engagement covers `position`. The job `network` reads it for firms of its
-- cohort.

CREATE POLICY consultant_reads ON app.link_channel FOR SELECT TO trellis_app
  USING (firm_id = ANY ((SELECT app.firms_viewed('position'))::uuid[]));
CREATE POLICY member_reads ON app.link_channel FOR SELECT TO trellis_app
  USING (firm_id = ANY ((SELECT app.firms_of_actor())::uuid[]));
CREATE POLICY member_inserts ON app.link_channel FOR INSERT TO trellis_app
  WITH CHECK (firm_id = ANY ((SELECT app.firms_of_actor())::uuid[]));
CREATE POLICY member_updates ON app.link_channel FOR UPDATE TO trellis_app
  USING (firm_id = ANY ((SELECT app.firms_of_actor())::uuid[]));
CREATE POLICY member_deletes ON app.link_channel FOR DELETE TO trellis_app
  USING (firm_id = ANY ((SELECT app.firms_of_actor())::uuid[]));
CREATE POLICY network_reads ON app.link_channel FOR SELECT TO trellis_worker
  USING ((SELECT app.actor_job()) = 'network'
    AND firm_id IN (SELECT m.firm_id FROM app.cohort_membership m));

GRANT INSERT, SELECT, DELETE ON app.link_channel TO trellis_app;
GRANT UPDATE (direction, frequency, tacitness, cost_bearer) ON app.link_channel TO trellis_app;
GRANT SELECT ON app.link_channel TO trellis_worker;
