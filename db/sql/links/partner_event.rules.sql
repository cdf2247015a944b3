-- One row per event with the partner of a link (asked, matched, merged …); never changed.
-- Members read; managers add, and the functions in this folder.

CREATE POLICY gate ON app.partner_event TO trellis_gate USING (true) WITH CHECK (true);
CREATE POLICY member_reads ON app.partner_event FOR SELECT TO trellis_app
  USING (firm_id = ANY ((SELECT app.firms_of_actor())::uuid[]));
CREATE POLICY manager_inserts ON app.partner_event FOR INSERT TO trellis_app
  WITH CHECK (firm_id = ANY ((SELECT app.firms_of_actor('manager'))::uuid[])
    AND by_person_id = (SELECT app.actor_person()));

GRANT INSERT ON app.partner_event TO trellis_gate;
GRANT INSERT, SELECT ON app.partner_event TO trellis_app;
