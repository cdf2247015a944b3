-- One row per scale of a given request: how the customer's answers compare with the firm's; never changed.
-- Members read. The job `network` reads it for firms of its cohort.

CREATE POLICY gate ON app.confirmation_scale TO trellis_gate USING (true) WITH CHECK (true);
CREATE POLICY member_reads ON app.confirmation_scale FOR SELECT TO trellis_app
  USING (firm_id = ANY ((SELECT app.firms_of_actor())::uuid[]));
-- Rows are added only in the transaction in which the customer submits the answers.
CREATE POLICY confirmer_inserts ON app.confirmation_scale FOR INSERT TO trellis_app
  WITH CHECK ((firm_id, confirmation_id) IN (SELECT c.firm_id, c.id FROM app.confirmation c
    WHERE c.id = (SELECT app.actor_confirmer()) AND c.given_at IS NOT NULL));
CREATE POLICY network_reads ON app.confirmation_scale FOR SELECT TO trellis_worker
  USING ((SELECT app.actor_job()) = 'network'
    AND firm_id IN (SELECT m.firm_id FROM app.cohort_membership m));

GRANT INSERT, SELECT ON app.confirmation_scale TO trellis_app;
GRANT SELECT ON app.confirmation_scale TO trellis_worker;
