-- One row per browser that is signed in.
-- The sign-in alone reads and writes it; `enter` checks it.

CREATE POLICY gate ON app.session TO trellis_gate USING (true) WITH CHECK (true);
CREATE POLICY sign_in ON app.session TO trellis_auth USING (true) WITH CHECK (true);

GRANT SELECT, DELETE ON app.session TO trellis_gate;
GRANT UPDATE (last_used_at) ON app.session TO trellis_gate;
GRANT INSERT, SELECT, DELETE ON app.session TO trellis_auth;
