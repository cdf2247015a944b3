-- One row per screening.
-- Its visitor reads and writes it until a firm claims it (`claim_screening`); then members read.

CREATE POLICY gate ON app.screening TO trellis_gate USING (true) WITH CHECK (true);
CREATE POLICY member_reads ON app.screening FOR SELECT TO trellis_app
  USING (firm_id = ANY ((SELECT app.firms_of_actor())::uuid[]));
CREATE POLICY visitor_reads ON app.screening FOR SELECT TO trellis_app
  USING (visitor_id = (SELECT app.actor_visitor()));
CREATE POLICY visitor_inserts ON app.screening FOR INSERT TO trellis_app
  WITH CHECK (visitor_id = (SELECT app.actor_visitor()) AND firm_id IS NULL);
CREATE POLICY visitor_updates ON app.screening FOR UPDATE TO trellis_app
  USING (visitor_id = (SELECT app.actor_visitor()) AND firm_id IS NULL);

GRANT SELECT ON app.screening TO trellis_gate;
GRANT UPDATE (firm_id, claimed_at) ON app.screening TO trellis_gate;
GRANT INSERT, SELECT ON app.screening TO trellis_app;
GRANT UPDATE (answers, position, main_function, updated_at) ON app.screening TO trellis_app;
