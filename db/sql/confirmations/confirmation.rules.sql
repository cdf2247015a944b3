-- One row per request to a customer to confirm a link.
-- Members read, managers ask and remind; the customer reads their own by its link. Changed by `give_confirmation` and
-- `withdraw_confirmation`. The job `network` reads it for firms of its cohort.

CREATE POLICY gate ON app.confirmation TO trellis_gate USING (true) WITH CHECK (true);
CREATE POLICY confirmer_reads ON app.confirmation FOR SELECT TO trellis_app
  USING (id = (SELECT app.actor_confirmer()));
CREATE POLICY member_reads ON app.confirmation FOR SELECT TO trellis_app
  USING (firm_id = ANY ((SELECT app.firms_of_actor())::uuid[]));
CREATE POLICY manager_inserts ON app.confirmation FOR INSERT TO trellis_app
  WITH CHECK (firm_id = ANY ((SELECT app.firms_of_actor('manager'))::uuid[]));
CREATE POLICY manager_updates ON app.confirmation FOR UPDATE TO trellis_app
  USING (firm_id = ANY ((SELECT app.firms_of_actor('manager'))::uuid[]));
CREATE POLICY network_reads ON app.confirmation FOR SELECT TO trellis_worker
  USING ((SELECT app.actor_job()) = 'network'
    AND firm_id IN (SELECT m.firm_id FROM app.cohort_membership m));

GRANT SELECT ON app.confirmation TO trellis_gate;
GRANT UPDATE (given_at, withdrawn_at) ON app.confirmation TO trellis_gate;
GRANT INSERT, SELECT ON app.confirmation TO trellis_app;
GRANT UPDATE (reminded_at, reminders) ON app.confirmation TO trellis_app;
GRANT SELECT (firm_id, link_id, id, given_at, withdrawn_at) ON app.confirmation TO trellis_worker;

CREATE TRIGGER take_other_name BEFORE INSERT ON app.confirmation
  FOR EACH ROW WHEN (new.asked_by_name <> '')
  EXECUTE FUNCTION app.take_other_name('asked_by', 'asked_by_other_name');
