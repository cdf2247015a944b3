-- One row per file of a record: its hash; the bytes are in the file store. It is replaced, never changed. Members read
-- and write. Consultants read it once the access log has recorded their view, if their engagement covers `records`.
-- `expire_files` deletes.

CREATE POLICY gate ON app.evidence_file TO trellis_gate USING (true) WITH CHECK (true);
CREATE POLICY consultant_reads ON app.evidence_file FOR SELECT TO trellis_app
  USING (firm_id = ANY ((SELECT app.firms_viewed('records'))::uuid[]));
CREATE POLICY member_reads ON app.evidence_file FOR SELECT TO trellis_app
  USING (firm_id = ANY ((SELECT app.firms_of_actor())::uuid[]));
CREATE POLICY member_inserts ON app.evidence_file FOR INSERT TO trellis_app
  WITH CHECK (firm_id = ANY ((SELECT app.firms_of_actor())::uuid[]));
CREATE POLICY member_deletes ON app.evidence_file FOR DELETE TO trellis_app
  USING (firm_id = ANY ((SELECT app.firms_of_actor())::uuid[]));

GRANT SELECT, DELETE ON app.evidence_file TO trellis_gate;
GRANT INSERT, SELECT, DELETE ON app.evidence_file TO trellis_app;
