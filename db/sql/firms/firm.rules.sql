ALTER TABLE app.firm ENABLE ROW LEVEL SECURITY;
ALTER TABLE app.firm FORCE ROW LEVEL SECURITY;

CREATE POLICY operator ON app.firm TO trellis_owner
  USING ((SELECT current_setting('app.operator', true)) = 'on')
  WITH CHECK ((SELECT current_setting('app.operator', true)) = 'on');
CREATE POLICY gate ON app.firm TO trellis_gate USING (true) WITH CHECK (true);
-- What a consultant reads of a client: by scope, while the engagement is active, in a transaction that has logged it.
CREATE POLICY consultant_reads ON app.firm FOR SELECT TO trellis_app
  USING (id = ANY ((SELECT app.firms_viewed())::uuid[]));
CREATE POLICY member_reads ON app.firm FOR SELECT TO trellis_app
  USING (id = ANY ((SELECT app.firms_of_actor())::uuid[]));
CREATE POLICY manager_updates ON app.firm FOR UPDATE TO trellis_app
  USING (id = ANY ((SELECT app.firms_of_actor('manager'))::uuid[]));
CREATE POLICY network_reads ON app.firm FOR SELECT TO trellis_worker
  USING ((SELECT app.actor_job()) = 'network' AND id IN (SELECT m.firm_id FROM app.cohort_membership m));

GRANT INSERT, SELECT ON app.firm TO trellis_gate;
GRANT SELECT ON app.firm TO trellis_app;
GRANT UPDATE (name, industry, country, employees, time_zone, locale, other_name) ON app.firm TO trellis_app;
GRANT SELECT (id, country) ON app.firm TO trellis_worker;

CREATE TRIGGER leave_first BEFORE DELETE ON app.firm
  FOR EACH ROW EXECUTE FUNCTION app.leave_first();
