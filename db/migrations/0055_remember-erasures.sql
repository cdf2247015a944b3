CREATE TABLE "app"."erasure" (
	"id" uuid PRIMARY KEY NOT NULL,
	"kind" text NOT NULL,
	"key_id" text NOT NULL,
	"marks" text[] NOT NULL,
	"at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "erasure_kind" CHECK ("app"."erasure"."kind" in ('person', 'firm'))
);
--> statement-breakpoint
-- The operator's alone: neither the server nor its worker reads that somebody was erased.
ALTER TABLE app.erasure OWNER TO trellis_owner;
ALTER TABLE app.erasure ENABLE ROW LEVEL SECURITY;
ALTER TABLE app.erasure FORCE ROW LEVEL SECURITY;
CREATE POLICY operator ON app.erasure TO trellis_owner
  USING ((SELECT current_setting('app.operator', true)) = 'on')
  WITH CHECK ((SELECT current_setting('app.operator', true)) = 'on');
