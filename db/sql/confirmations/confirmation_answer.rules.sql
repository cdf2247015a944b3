-- One row per answer of a customer to a request.
-- The customer alone reads and writes; the firm never sees it.

CREATE POLICY gate ON app.confirmation_answer TO trellis_gate USING (true) WITH CHECK (true);
CREATE POLICY confirmer_reads ON app.confirmation_answer FOR SELECT TO trellis_app
  USING (confirmation_id = (SELECT app.actor_confirmer()));
-- The customer answers while the request is open: not submitted, withdrawn or expired.
CREATE POLICY confirmer_inserts ON app.confirmation_answer FOR INSERT TO trellis_app
  WITH CHECK ((firm_id, confirmation_id) IN (SELECT c.firm_id, c.id FROM app.confirmation c
    WHERE c.id = (SELECT app.actor_confirmer()) AND c.given_at IS NULL AND c.withdrawn_at IS NULL
      AND c.expires_at > now()));
CREATE POLICY confirmer_updates ON app.confirmation_answer FOR UPDATE TO trellis_app
  USING ((firm_id, confirmation_id) IN (SELECT c.firm_id, c.id FROM app.confirmation c
    WHERE c.id = (SELECT app.actor_confirmer()) AND c.given_at IS NULL AND c.withdrawn_at IS NULL
      AND c.expires_at > now()));

GRANT SELECT, DELETE ON app.confirmation_answer TO trellis_gate;
GRANT INSERT, SELECT ON app.confirmation_answer TO trellis_app;
GRANT UPDATE (level, revision, saved_at) ON app.confirmation_answer TO trellis_app;
