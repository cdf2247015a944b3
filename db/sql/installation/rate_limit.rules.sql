-- One row per counter of the rate limiter.
-- Sign-in and application read and write; nothing in it is about a firm.

CREATE POLICY limits ON app.rate_limit TO trellis_auth, trellis_app USING (true) WITH CHECK (true);

GRANT INSERT, SELECT, UPDATE, DELETE ON app.rate_limit TO trellis_app;
GRANT INSERT, SELECT, UPDATE, DELETE ON app.rate_limit TO trellis_auth;
