-- One row per fact about the installation, such as the marker of the demo. Everybody reads; only the operator writes.

CREATE POLICY everyone ON app.meta FOR SELECT TO trellis_app, trellis_auth, trellis_worker USING (true);

GRANT SELECT ON app.meta TO trellis_app;
GRANT SELECT ON app.meta TO trellis_auth;
GRANT SELECT ON app.meta TO trellis_worker;
