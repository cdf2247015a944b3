CREATE TABLE "app"."error_model" (
	"version" text PRIMARY KEY NOT NULL,
	"instrument_id" text NOT NULL,
	"instrument_version" text NOT NULL,
	"item" double precision NOT NULL,
	"respondent" double precision NOT NULL,
	"respondent_cell" double precision NOT NULL,
	"residual" double precision NOT NULL,
	"firms" integer NOT NULL,
	"people" integer NOT NULL,
	"adopted_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "error_model_version" CHECK ("app"."error_model"."version" ~ '^e[1-9][0-9]{0,5}$'),
	CONSTRAINT "error_model_components" CHECK (least("app"."error_model"."item", "app"."error_model"."respondent", "app"."error_model"."respondent_cell", "app"."error_model"."residual") >= 0 and greatest("app"."error_model"."item", "app"."error_model"."respondent", "app"."error_model"."respondent_cell", "app"."error_model"."residual") <= 4)
);
--> statement-breakpoint
-- A fact of the installation: everybody may read which model is used. The operator alone adds one, and none is changed.
ALTER TABLE app.error_model OWNER TO trellis_owner;
ALTER TABLE app.error_model ENABLE ROW LEVEL SECURITY;
ALTER TABLE app.error_model FORCE ROW LEVEL SECURITY;
GRANT SELECT ON app.error_model TO trellis_app, trellis_auth, trellis_worker;
CREATE POLICY everyone ON app.error_model FOR SELECT TO trellis_app, trellis_auth, trellis_worker USING (true);
CREATE POLICY operator ON app.error_model TO trellis_owner
  USING ((SELECT current_setting('app.operator', true)) = 'on')
  WITH CHECK ((SELECT current_setting('app.operator', true)) = 'on');
CREATE POLICY never_changed ON app.error_model AS RESTRICTIVE FOR UPDATE TO trellis_owner USING (false);
CREATE POLICY never_deleted ON app.error_model AS RESTRICTIVE FOR DELETE TO trellis_owner USING (false);
