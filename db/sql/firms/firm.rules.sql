-- One row per firm. Members read, managers change. Consultants with an active engagement read it once the access log
-- has recorded their view. Created by `create_firm`.

CREATE POLICY gate ON app.firm TO trellis_gate USING (true) WITH CHECK (true);
CREATE POLICY consultant_reads ON app.firm FOR SELECT TO trellis_app
  USING (id = ANY ((SELECT app.firms_viewed())::uuid[]));
CREATE POLICY member_reads ON app.firm FOR SELECT TO trellis_app
  USING (id = ANY ((SELECT app.firms_of_actor())::uuid[]));
CREATE POLICY manager_updates ON app.firm FOR UPDATE TO trellis_app
  USING (id = ANY ((SELECT app.firms_of_actor('manager'))::uuid[]));
-- The job `network` reads id and country of the firms of its cohort.
CREATE POLICY network_reads ON app.firm FOR SELECT TO trellis_worker
  USING ((SELECT app.actor_job()) = 'network' AND id IN (SELECT m.firm_id FROM app.cohort_membership m));

GRANT INSERT, SELECT ON app.firm TO trellis_gate;
GRANT SELECT ON app.firm TO trellis_app;
GRANT UPDATE (name, industry, country, employees, time_zone, locale, other_name) ON app.firm TO trellis_app;
GRANT SELECT (id, country) ON app.firm TO trellis_worker;

CREATE TRIGGER leave_first BEFORE DELETE ON app.firm
  FOR EACH ROW EXECUTE FUNCTION app.leave_first();
