-- One row per address to which a link is mailed; deleted once the mail is sent.
-- Managers add, and see addresses that wait or were refused, but not whose link is which: `n` has no grant.

CREATE POLICY gate ON app.pulse_address TO trellis_gate USING (true) WITH CHECK (true);
CREATE POLICY manager_reads ON app.pulse_address FOR SELECT TO trellis_app
  USING (firm_id = ANY ((SELECT app.firms_of_actor('manager'))::uuid[]));
CREATE POLICY manager_inserts ON app.pulse_address FOR INSERT TO trellis_app
  WITH CHECK (firm_id = ANY ((SELECT app.firms_of_actor('manager'))::uuid[]));

GRANT SELECT, DELETE ON app.pulse_address TO trellis_gate;
GRANT UPDATE (claimed_at, refused) ON app.pulse_address TO trellis_gate;
GRANT INSERT ON app.pulse_address TO trellis_app;
GRANT SELECT (firm_id, wave_id, unit_id, email, refused) ON app.pulse_address TO trellis_app;
