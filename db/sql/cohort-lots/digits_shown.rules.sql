-- One row per firm and cycle whose levels were shown, by name or in a lot (a group of unnamed firms): they never go
-- into another lot. Only SECURITY DEFINER functions read and write it.

CREATE POLICY gate ON app.digits_shown TO trellis_gate USING (true) WITH CHECK (true);

GRANT INSERT, SELECT, UPDATE, DELETE ON app.digits_shown TO trellis_gate;
