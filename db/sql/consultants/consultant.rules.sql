-- One row per consultant: the name and organisation that firms see, and until when the daily mail has said what is new.
-- Written by `name_consultant`; `claim_consultant_mails` moves `told_at`.

CREATE POLICY gate ON app.consultant TO trellis_gate USING (true) WITH CHECK (true);
-- Managers read the consultants with whom their firm has or had an engagement.
CREATE POLICY manager_reads ON app.consultant FOR SELECT TO trellis_app
  USING (person_id IN (SELECT e.consultant_id FROM app.engagement e
    WHERE e.firm_id = ANY ((SELECT app.firms_of_actor('manager'))::uuid[])));
CREATE POLICY own_reads ON app.consultant FOR SELECT TO trellis_app USING (person_id = (SELECT app.actor_person()));
-- The consultants whose names are shown with submitted ratings that the actor may read.
CREATE POLICY reader_reads ON app.consultant FOR SELECT TO trellis_app
  USING (person_id = ANY ((SELECT app.raters_of_actor())::uuid[]));

GRANT INSERT, SELECT, UPDATE ON app.consultant TO trellis_gate;
GRANT USAGE ON SEQUENCE app.consultant_seen_seq_seq TO trellis_gate;
GRANT SELECT ON app.consultant TO trellis_app;

CREATE TRIGGER take_other_name BEFORE INSERT ON app.consultant
  FOR EACH ROW EXECUTE FUNCTION app.take_other_name('person_id', 'other_name');
