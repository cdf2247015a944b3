-- One row per round of the short employee questionnaire.
-- Managers read and write; other members read closed ones.

CREATE POLICY gate ON app.pulse_wave TO trellis_gate USING (true) WITH CHECK (true);
-- Consultants read closed waves once the access log has recorded their view, if the engagement covers `pulse-figures`
-- and `results`.
CREATE POLICY consultant_reads ON app.pulse_wave FOR SELECT TO trellis_app
  USING (closed_at IS NOT NULL AND firm_id = ANY ((SELECT app.firms_viewed('pulse-figures'))::uuid[])
    AND firm_id = ANY ((SELECT app.firms_viewed('results'))::uuid[]));
CREATE POLICY manager_reads ON app.pulse_wave FOR SELECT TO trellis_app
  USING (firm_id = ANY ((SELECT app.firms_of_actor('manager'))::uuid[]));
CREATE POLICY member_reads_closed ON app.pulse_wave FOR SELECT TO trellis_app
  USING (closed_at IS NOT NULL AND firm_id = ANY ((SELECT app.firms_of_actor())::uuid[]));
CREATE POLICY manager_inserts ON app.pulse_wave FOR INSERT TO trellis_app
  WITH CHECK (firm_id = ANY ((SELECT app.firms_of_actor('manager'))::uuid[]));
CREATE POLICY manager_updates ON app.pulse_wave FOR UPDATE TO trellis_app
  USING (firm_id = ANY ((SELECT app.firms_of_actor('manager'))::uuid[]));

GRANT SELECT ON app.pulse_wave TO trellis_gate;
GRANT INSERT, SELECT ON app.pulse_wave TO trellis_app;
GRANT UPDATE (closed_at) ON app.pulse_wave TO trellis_app;
