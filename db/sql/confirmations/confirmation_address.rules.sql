-- One row per request: the customer's address, until the request is over, and its hash. Managers read and add. The job
-- `network` reads only the hash, for firms of its cohort.

CREATE POLICY gate ON app.confirmation_address TO trellis_gate USING (true) WITH CHECK (true);
CREATE POLICY manager_reads ON app.confirmation_address FOR SELECT TO trellis_app
  USING (firm_id = ANY ((SELECT app.firms_of_actor('manager'))::uuid[]));
CREATE POLICY manager_inserts ON app.confirmation_address FOR INSERT TO trellis_app
  WITH CHECK (firm_id = ANY ((SELECT app.firms_of_actor('manager'))::uuid[]));
CREATE POLICY network_reads ON app.confirmation_address FOR SELECT TO trellis_worker
  USING ((SELECT app.actor_job()) = 'network'
    AND firm_id IN (SELECT m.firm_id FROM app.cohort_membership m));

GRANT SELECT ON app.confirmation_address TO trellis_gate;
GRANT UPDATE (email) ON app.confirmation_address TO trellis_gate;
GRANT INSERT, SELECT ON app.confirmation_address TO trellis_app;
GRANT SELECT (firm_id, confirmation_id, customer_hash) ON app.confirmation_address TO trellis_worker;
