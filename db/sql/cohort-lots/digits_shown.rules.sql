-- One row per firm and cycle whose levels were shown, by name or in a lot: they never go into another lot.
-- Only functions of the gate read and write it.

-- For SECURITY DEFINER functions: they run as trellis_gate and check themselves who asks.
CREATE POLICY gate ON app.digits_shown TO trellis_gate USING (true) WITH CHECK (true);

GRANT INSERT, SELECT, UPDATE, DELETE ON app.digits_shown TO trellis_gate;
