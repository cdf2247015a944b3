ALTER TABLE app.pulse_figure ENABLE ROW LEVEL SECURITY;
ALTER TABLE app.pulse_figure FORCE ROW LEVEL SECURITY;

CREATE POLICY operator ON app.pulse_figure TO trellis_owner
  USING ((SELECT current_setting('app.operator', true)) = 'on')
  WITH CHECK ((SELECT current_setting('app.operator', true)) = 'on');
CREATE POLICY consultant_reads ON app.pulse_figure FOR SELECT TO trellis_app
  USING (about = firm_id AND firm_id = ANY ((SELECT app.firms_viewed('pulse-figures'))::uuid[])
    AND firm_id = ANY ((SELECT app.firms_viewed('results'))::uuid[]));
CREATE POLICY manager_reads ON app.pulse_figure FOR SELECT TO trellis_app
  USING (firm_id = ANY ((SELECT app.firms_of_actor('manager'))::uuid[]));
-- The report shows every member what the firm as a whole answered, beside what management answered, and when.
CREATE POLICY member_reads_firm ON app.pulse_figure FOR SELECT TO trellis_app
  USING (about = firm_id AND firm_id = ANY ((SELECT app.firms_of_actor())::uuid[]));
CREATE POLICY shown ON app.pulse_figure AS RESTRICTIVE FOR SELECT TO trellis_app
  USING (app.pulse_shows(firm_id, wave_id, about, (figures->>'people')::integer, by_hand));
CREATE POLICY manager_inserts ON app.pulse_figure FOR INSERT TO trellis_app
  WITH CHECK (firm_id = ANY ((SELECT app.firms_of_actor('manager'))::uuid[]));

GRANT INSERT, SELECT ON app.pulse_figure TO trellis_app;
