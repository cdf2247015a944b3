-- One row per person who answers the screening without an account.
-- The sign-in alone reads and writes it.

CREATE POLICY gate ON app.visitor TO trellis_gate USING (true) WITH CHECK (true);
CREATE POLICY sign_in ON app.visitor TO trellis_auth USING (true) WITH CHECK (true);

GRANT SELECT ON app.visitor TO trellis_gate;
GRANT UPDATE (claimed_by_firm) ON app.visitor TO trellis_gate;
GRANT INSERT, SELECT, DELETE ON app.visitor TO trellis_auth;
