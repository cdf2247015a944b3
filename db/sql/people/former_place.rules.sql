-- One row per place as member or administrator that a person has left, and when.
-- Only functions read it: `could_see_self` and `removed_at`. Written by triggers; it is deleted with the person.

CREATE POLICY gate ON app.former_place TO trellis_gate USING (true) WITH CHECK (true);

GRANT INSERT, SELECT ON app.former_place TO trellis_gate;
