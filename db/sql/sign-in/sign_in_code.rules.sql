-- One row per one-time code, as a hash.
-- The sign-in alone reads and writes it.

CREATE POLICY sign_in ON app.sign_in_code TO trellis_auth USING (true) WITH CHECK (true);

GRANT INSERT, SELECT, UPDATE, DELETE ON app.sign_in_code TO trellis_auth;
