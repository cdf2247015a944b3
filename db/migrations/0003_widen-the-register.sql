CREATE TABLE "app"."firm_figure" (
	"firm_id" uuid NOT NULL,
	"assessment_id" uuid NOT NULL,
	"figure" text NOT NULL,
	"value" double precision,
	"change" double precision,
	CONSTRAINT "firm_figure_firm_id_assessment_id_figure_pk" PRIMARY KEY("firm_id","assessment_id","figure"),
	CONSTRAINT "firm_figure_figure" CHECK ("app"."firm_figure"."figure" in ('final-users', 'value-added', 'price-index', 'largest-buyer', 'first-pass'))
);
--> statement-breakpoint
CREATE TABLE "app"."link_channel" (
	"firm_id" uuid NOT NULL,
	"link_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"direction" text NOT NULL,
	"frequency" text NOT NULL,
	"tacitness" integer,
	"cost_bearer" text,
	CONSTRAINT "link_channel_firm_id_link_id_kind_pk" PRIMARY KEY("firm_id","link_id","kind"),
	CONSTRAINT "link_channel_kind" CHECK ("app"."link_channel"."kind" in ('training', 'technical-assistance', 'licence', 'joint-project', 'audit', 'drawings-data', 'equipment', 'engineer-exchange', 'residence', 'hiring', 'informal-talk', 'observation')),
	CONSTRAINT "link_channel_direction" CHECK ("app"."link_channel"."direction" in ('in', 'out', 'both')),
	CONSTRAINT "link_channel_frequency" CHECK ("app"."link_channel"."frequency" in ('yearly', 'quarterly', 'monthly', 'weekly')),
	CONSTRAINT "link_channel_tacitness" CHECK ("app"."link_channel"."tacitness" between 1 and 5),
	CONSTRAINT "link_channel_cost_bearer" CHECK ("app"."link_channel"."cost_bearer" in ('firm', 'partner', 'both'))
);
--> statement-breakpoint
CREATE TABLE "app"."link_incident" (
	"firm_id" uuid NOT NULL,
	"link_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"kind" text NOT NULL,
	"date" date NOT NULL,
	"note" text,
	"removed" boolean DEFAULT false NOT NULL,
	CONSTRAINT "link_incident_firm_id_link_id_id_pk" PRIMARY KEY("firm_id","link_id","id"),
	CONSTRAINT "link_incident_kind" CHECK ("app"."link_incident"."kind" in ('dispute', 'penalty', 'lost-order'))
);
--> statement-breakpoint
CREATE TABLE "app"."position_event" (
	"firm_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"move" text NOT NULL,
	"upgrading" text NOT NULL,
	"chosen" boolean,
	"date" date NOT NULL,
	"title" text NOT NULL,
	"removed" boolean DEFAULT false NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "position_event_firm_id_id_pk" PRIMARY KEY("firm_id","id"),
	CONSTRAINT "position_event_move" CHECK ("app"."position_event"."move" in ('up', 'down')),
	CONSTRAINT "position_event_upgrading" CHECK ("app"."position_event"."upgrading" in ('process', 'product', 'functional', 'chain')),
	CONSTRAINT "position_event_title" CHECK ("app"."position_event"."title" <> '')
);
--> statement-breakpoint
ALTER TABLE "app"."record" DROP CONSTRAINT "record_kind";--> statement-breakpoint
ALTER TABLE "app"."link" ADD COLUMN "industry" text;--> statement-breakpoint
ALTER TABLE "app"."link" ADD COLUMN "value_band" text;--> statement-breakpoint
ALTER TABLE "app"."link" ADD COLUMN "currency" text;--> statement-breakpoint
ALTER TABLE "app"."link" ADD COLUMN "share_of_partner_estimated" boolean;--> statement-breakpoint
ALTER TABLE "app"."link" ADD COLUMN "contract_type" text;--> statement-breakpoint
ALTER TABLE "app"."link" ADD COLUMN "ownership_share" double precision;--> statement-breakpoint
ALTER TABLE "app"."link" ADD COLUMN "owner" text;--> statement-breakpoint
ALTER TABLE "app"."link" ADD COLUMN "tooling_owner" text;--> statement-breakpoint
ALTER TABLE "app"."link" ADD COLUMN "exclusive" boolean;--> statement-breakpoint
ALTER TABLE "app"."link" ADD COLUMN "restrictions" text[] DEFAULT '{}' NOT NULL;--> statement-breakpoint
ALTER TABLE "app"."link" ADD COLUMN "source" text;--> statement-breakpoint
ALTER TABLE "app"."link" ADD COLUMN "confidence" integer;--> statement-breakpoint
ALTER TABLE "app"."firm_figure" ADD CONSTRAINT "firm_figure_assessment" FOREIGN KEY ("firm_id","assessment_id") REFERENCES "app"."assessment"("firm_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."link_channel" ADD CONSTRAINT "link_channel_link" FOREIGN KEY ("firm_id","link_id") REFERENCES "app"."link"("firm_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."link_incident" ADD CONSTRAINT "link_incident_link" FOREIGN KEY ("firm_id","link_id") REFERENCES "app"."link"("firm_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."position_event" ADD CONSTRAINT "position_event_firm_id_firm_id_fk" FOREIGN KEY ("firm_id") REFERENCES "app"."firm"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."link" ADD CONSTRAINT "link_industry" CHECK ("app"."link"."industry" ~ '^[0-9]{2}$');--> statement-breakpoint
ALTER TABLE "app"."link" ADD CONSTRAINT "link_value_band" CHECK ("app"."link"."value_band" in ('under-1', '1-5', '5-20', '20-100', 'over-100'));--> statement-breakpoint
ALTER TABLE "app"."link" ADD CONSTRAINT "link_currency" CHECK ("app"."link"."currency" in ('CNY', 'USD', 'EUR', 'JPY', 'HKD', 'KRW', 'TWD', 'GBP', 'INR', 'VND'));--> statement-breakpoint
ALTER TABLE "app"."link" ADD CONSTRAINT "link_contract_type" CHECK ("app"."link"."contract_type" in ('spot', 'framework', 'long-term', 'equity'));--> statement-breakpoint
ALTER TABLE "app"."link" ADD CONSTRAINT "link_ownership_share" CHECK ("app"."link"."ownership_share" >= 0 and "app"."link"."ownership_share" <= 1);--> statement-breakpoint
ALTER TABLE "app"."link" ADD CONSTRAINT "link_owner" CHECK ("app"."link"."owner" in ('firm', 'partner', 'both'));--> statement-breakpoint
ALTER TABLE "app"."link" ADD CONSTRAINT "link_tooling_owner" CHECK ("app"."link"."tooling_owner" in ('firm', 'partner', 'both'));--> statement-breakpoint
ALTER TABLE "app"."link" ADD CONSTRAINT "link_confidence" CHECK ("app"."link"."confidence" between 1 and 3);--> statement-breakpoint
ALTER TABLE "app"."record" ADD CONSTRAINT "record_kind" CHECK ("app"."record"."kind" in ('profile', 'link', 'context', 'shares', 'aim', 'not-applicable', 'evidence', 'event', 'figure'));