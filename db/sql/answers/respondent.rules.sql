-- One row per person who answers in an assessment.
-- People read and write their own; managers read all of their firm.

CREATE POLICY gate ON app.respondent TO trellis_gate USING (true) WITH CHECK (true);
-- A person reads their own row; managers read all rows of their firm.
CREATE POLICY own_reads ON app.respondent FOR SELECT TO trellis_app
  USING (firm_id = ANY ((SELECT app.firms_of_actor())::uuid[]) AND (person_id = (SELECT app.actor_person())
    OR firm_id = ANY ((SELECT app.firms_of_actor('manager'))::uuid[])));
CREATE POLICY own_inserts ON app.respondent FOR INSERT TO trellis_app
  WITH CHECK (firm_id = ANY ((SELECT app.firms_of_actor())::uuid[]) AND person_id = (SELECT app.actor_person())
    AND kind = 'member');
CREATE POLICY own_updates ON app.respondent FOR UPDATE TO trellis_app
  USING (firm_id = ANY ((SELECT app.firms_of_actor())::uuid[]) AND person_id = (SELECT app.actor_person()));

GRANT SELECT ON app.respondent TO trellis_gate;
GRANT UPDATE (stratum) ON app.respondent TO trellis_gate;
GRANT INSERT, SELECT ON app.respondent TO trellis_app;
GRANT UPDATE (stratum) ON app.respondent TO trellis_app;
