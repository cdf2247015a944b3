-- One row per answer of a respondent to an item: its latest revision.
-- Written by the trigger `keep_answers` on `answer_history`. Respondents read their own.

CREATE POLICY gate ON app.answer TO trellis_gate USING (true) WITH CHECK (true);
-- Managers read answers of a phase once it is submitted or accepted.
CREATE POLICY manager_reads_submitted ON app.answer FOR SELECT TO trellis_app
  USING (firm_id = ANY ((SELECT app.firms_of_actor('manager'))::uuid[])
    AND (firm_id, assessment_id, left(item_id, 3)) IN (
      SELECT p.firm_id, p.assessment_id, p.phase
      FROM app.assessment_phase p WHERE p.state IN ('submitted', 'accepted')));
CREATE POLICY own_reads ON app.answer FOR SELECT TO trellis_app
  USING (respondent_id = ANY ((SELECT app.respondents_of_actor())::uuid[]));

GRANT INSERT, SELECT, DELETE ON app.answer TO trellis_gate;
GRANT UPDATE (level, dont_know, comment, marked, revision, locale, saved_at) ON app.answer TO trellis_gate;
GRANT SELECT ON app.answer TO trellis_app;

-- These triggers run only for answers that are written without their history (trigger depth 0), as by a seed. All
-- others are counted by the trigger of `answer_history`.
CREATE TRIGGER watch_items_insert AFTER INSERT ON app.answer REFERENCING NEW TABLE AS new_rows
  FOR EACH STATEMENT WHEN (pg_trigger_depth() = 0) EXECUTE FUNCTION app.answer_rows();
CREATE TRIGGER watch_items_update AFTER UPDATE ON app.answer REFERENCING NEW TABLE AS new_rows
  FOR EACH STATEMENT WHEN (pg_trigger_depth() = 0) EXECUTE FUNCTION app.answer_rows();
