-- One row per submission of a phase whose page a reviewer had open; without it they cannot decide.
-- Only functions read it. Written by `open_review`.

CREATE POLICY gate ON app.review_opening TO trellis_gate USING (true) WITH CHECK (true);

GRANT INSERT, SELECT ON app.review_opening TO trellis_gate;
