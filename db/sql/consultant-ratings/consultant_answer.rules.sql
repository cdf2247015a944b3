-- One row per item of a consultant's rating.
-- Everybody who sees the rating reads it. Written by `rate_item`.

CREATE POLICY gate ON app.consultant_answer TO trellis_gate USING (true) WITH CHECK (true);
-- The subquery sees only the ratings that the reader sees.
CREATE POLICY reader_reads ON app.consultant_answer FOR SELECT TO trellis_app
  USING ((firm_id, rating_id) IN (SELECT r.firm_id, r.id FROM app.consultant_rating r));

GRANT INSERT, SELECT, DELETE ON app.consultant_answer TO trellis_gate;
GRANT UPDATE (level, evidence_seen, note, saved_at, revision) ON app.consultant_answer TO trellis_gate;
GRANT SELECT ON app.consultant_answer TO trellis_app;
