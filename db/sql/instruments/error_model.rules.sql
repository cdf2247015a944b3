-- One row per adopted error model of a questionnaire; never changed.
-- Everybody reads. The operator adds, by `trellis error-model adopt`.

CREATE POLICY never_changed ON app.error_model AS RESTRICTIVE FOR UPDATE TO trellis_owner USING (false);
CREATE POLICY never_deleted ON app.error_model AS RESTRICTIVE FOR DELETE TO trellis_owner USING (false);
CREATE POLICY everyone ON app.error_model FOR SELECT TO trellis_app, trellis_auth, trellis_worker USING (true);

GRANT SELECT ON app.error_model TO trellis_app;
GRANT SELECT ON app.error_model TO trellis_auth;
GRANT SELECT ON app.error_model TO trellis_worker;
