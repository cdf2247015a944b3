-- One row per closed wave and unit, or firm: its figures.
-- Managers read and write, once, at the close. Everybody reads only what `pulse_shows` allows.

-- Consultants read the figure of the firm as a whole, once the access log has recorded their view, if the engagement
-- covers `pulse-figures` and `results`.
CREATE POLICY consultant_reads ON app.pulse_figure FOR SELECT TO trellis_app
  USING (about = firm_id AND firm_id = ANY ((SELECT app.firms_viewed('pulse-figures'))::uuid[])
    AND firm_id = ANY ((SELECT app.firms_viewed('results'))::uuid[]));
CREATE POLICY manager_reads ON app.pulse_figure FOR SELECT TO trellis_app
  USING (firm_id = ANY ((SELECT app.firms_of_actor('manager'))::uuid[]));
-- The report shows every member the figure of the firm as a whole.
CREATE POLICY member_reads_firm ON app.pulse_figure FOR SELECT TO trellis_app
  USING (about = firm_id AND firm_id = ANY ((SELECT app.firms_of_actor())::uuid[]));
-- This policy is restrictive: a row must satisfy it in addition to one of the others.
CREATE POLICY shown ON app.pulse_figure AS RESTRICTIVE FOR SELECT TO trellis_app
  USING (app.pulse_shows(firm_id, wave_id, about, (figures->>'people')::integer, by_hand));
CREATE POLICY manager_inserts ON app.pulse_figure FOR INSERT TO trellis_app
  WITH CHECK (firm_id = ANY ((SELECT app.firms_of_actor('manager'))::uuid[]));

GRANT INSERT, SELECT ON app.pulse_figure TO trellis_app;
