CREATE SCHEMA "app";
--> statement-breakpoint
CREATE TABLE "app"."answer" (
	"firm_id" uuid NOT NULL,
	"assessment_id" uuid NOT NULL,
	"respondent_id" uuid NOT NULL,
	"item_id" text NOT NULL,
	"level" integer,
	"dont_know" boolean DEFAULT false NOT NULL,
	"comment" text DEFAULT '' NOT NULL,
	"marked" boolean DEFAULT false NOT NULL,
	"revision" integer NOT NULL,
	"locale" text NOT NULL,
	"saved_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "answer_firm_id_assessment_id_respondent_id_item_id_pk" PRIMARY KEY("firm_id","assessment_id","respondent_id","item_id"),
	CONSTRAINT "answer_item" CHECK ("app"."answer"."item_id" ~ '^(PRE|LRN|APP|EVA)\.(ORG|NET|POS|INT)\.[0-9]+$'),
	CONSTRAINT "answer_level" CHECK ("app"."answer"."level" between 1 and 5),
	CONSTRAINT "answer_one" CHECK (not ("app"."answer"."dont_know" and "app"."answer"."level" is not null)),
	CONSTRAINT "answer_locale" CHECK ("app"."answer"."locale" in ('en', 'zh'))
);
--> statement-breakpoint
CREATE TABLE "app"."answer_history" (
	"firm_id" uuid NOT NULL,
	"assessment_id" uuid NOT NULL,
	"respondent_id" uuid NOT NULL,
	"item_id" text NOT NULL,
	"level" integer,
	"dont_know" boolean DEFAULT false NOT NULL,
	"comment" text DEFAULT '' NOT NULL,
	"marked" boolean DEFAULT false NOT NULL,
	"revision" integer NOT NULL,
	"locale" text NOT NULL,
	"saved_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "answer_history_firm_id_assessment_id_respondent_id_item_id_revision_pk" PRIMARY KEY("firm_id","assessment_id","respondent_id","item_id","revision")
);
--> statement-breakpoint
CREATE TABLE "app"."respondent" (
	"firm_id" uuid NOT NULL,
	"assessment_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"person_id" uuid,
	"kind" text NOT NULL,
	"stratum" text NOT NULL,
	CONSTRAINT "respondent_firm_id_assessment_id_id_pk" PRIMARY KEY("firm_id","assessment_id","id"),
	CONSTRAINT "respondent_person_key" UNIQUE("firm_id","assessment_id","person_id","kind"),
	CONSTRAINT "respondent_kind" CHECK ("app"."respondent"."kind" in ('member', 'consultant')),
	CONSTRAINT "respondent_stratum" CHECK ("app"."respondent"."stratum" in ('management', 'engineering', 'production', 'commercial'))
);
--> statement-breakpoint
CREATE TABLE "app"."aim" (
	"firm_id" uuid NOT NULL,
	"assessment_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"mode" text,
	"role" text,
	"upgrading" text,
	"year" integer,
	"share" double precision,
	CONSTRAINT "aim_firm_id_assessment_id_pk" PRIMARY KEY("firm_id","assessment_id"),
	CONSTRAINT "aim_kind" CHECK ("app"."aim"."kind" in ('move', 'stay')),
	CONSTRAINT "aim_mode" CHECK ("app"."aim"."mode" in ('market', 'modular', 'relational', 'captive', 'hierarchy')),
	CONSTRAINT "aim_role" CHECK ("app"."aim"."role" in ('OEA', 'OEM', 'ODM', 'OBM')),
	CONSTRAINT "aim_upgrading" CHECK ("app"."aim"."upgrading" in ('process', 'product', 'functional', 'chain')),
	CONSTRAINT "aim_share" CHECK ("app"."aim"."share" >= 0 and "app"."aim"."share" <= 1)
);
--> statement-breakpoint
CREATE TABLE "app"."assessment" (
	"firm_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"cycle" integer NOT NULL,
	"instrument_id" text NOT NULL,
	"instrument_version" text NOT NULL,
	"view_seed" integer NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "assessment_firm_id_id_pk" PRIMARY KEY("firm_id","id"),
	CONSTRAINT "assessment_cycle_key" UNIQUE("firm_id","cycle"),
	CONSTRAINT "assessment_cycle" CHECK ("app"."assessment"."cycle" > 0)
);
--> statement-breakpoint
CREATE TABLE "app"."assessment_phase" (
	"firm_id" uuid NOT NULL,
	"assessment_id" uuid NOT NULL,
	"phase" text NOT NULL,
	"position" integer NOT NULL,
	"state" text NOT NULL,
	"submitted_at" timestamp with time zone,
	"accepted_at" timestamp with time zone,
	CONSTRAINT "assessment_phase_firm_id_assessment_id_phase_pk" PRIMARY KEY("firm_id","assessment_id","phase"),
	CONSTRAINT "assessment_phase_phase" CHECK ("app"."assessment_phase"."phase" in ('PRE', 'LRN', 'APP', 'EVA')),
	CONSTRAINT "assessment_phase_state" CHECK ("app"."assessment_phase"."state" in ('locked', 'open', 'submitted', 'returned', 'accepted'))
);
--> statement-breakpoint
CREATE TABLE "app"."phase_event" (
	"firm_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"assessment_id" uuid NOT NULL,
	"phase" text NOT NULL,
	"event" text NOT NULL,
	"from_state" text NOT NULL,
	"to_state" text NOT NULL,
	"reason" text DEFAULT '' NOT NULL,
	"by_person_id" uuid,
	"at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "phase_event_firm_id_id_pk" PRIMARY KEY("firm_id","id"),
	CONSTRAINT "phase_event_event" CHECK ("app"."phase_event"."event" in ('unlock', 'submit', 'return', 'accept', 'reopen'))
);
--> statement-breakpoint
CREATE TABLE "app"."role_shares" (
	"firm_id" uuid NOT NULL,
	"assessment_id" uuid NOT NULL,
	"oea" double precision NOT NULL,
	"oem" double precision NOT NULL,
	"odm" double precision NOT NULL,
	"obm" double precision NOT NULL,
	CONSTRAINT "role_shares_firm_id_assessment_id_pk" PRIMARY KEY("firm_id","assessment_id"),
	CONSTRAINT "role_shares_range" CHECK (least("app"."role_shares"."oea", "app"."role_shares"."oem", "app"."role_shares"."odm", "app"."role_shares"."obm") >= 0),
	CONSTRAINT "role_shares_sum" CHECK (abs("app"."role_shares"."oea" + "app"."role_shares"."oem" + "app"."role_shares"."odm" + "app"."role_shares"."obm" - 1) <= 0.0051)
);
--> statement-breakpoint
CREATE TABLE "app"."cohort" (
	"id" uuid PRIMARY KEY NOT NULL,
	"name" jsonb NOT NULL,
	"reviewer_required" boolean DEFAULT false NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "app"."cohort_membership" (
	"cohort_id" uuid NOT NULL,
	"firm_id" uuid NOT NULL,
	"consent_level" integer NOT NULL,
	"joined_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "cohort_membership_cohort_id_firm_id_pk" PRIMARY KEY("cohort_id","firm_id"),
	CONSTRAINT "cohort_membership_consent" CHECK ("app"."cohort_membership"."consent_level" between 1 and 3)
);
--> statement-breakpoint
CREATE TABLE "app"."firm" (
	"id" uuid PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"industry" text,
	"country" text,
	"employees" integer,
	"time_zone" text DEFAULT 'Asia/Shanghai' NOT NULL,
	"locale" text DEFAULT 'zh' NOT NULL,
	"is_demo" boolean DEFAULT false NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "firm_employees" CHECK ("app"."firm"."employees" > 0),
	CONSTRAINT "firm_industry" CHECK ("app"."firm"."industry" ~ '^[0-9]{2}$'),
	CONSTRAINT "firm_country" CHECK ("app"."firm"."country" ~ '^[A-Z]{2}$'),
	CONSTRAINT "firm_locale" CHECK ("app"."firm"."locale" in ('en', 'zh'))
);
--> statement-breakpoint
CREATE TABLE "app"."meta" (
	"key" text PRIMARY KEY NOT NULL,
	"value" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "app"."link" (
	"firm_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"direction" text NOT NULL,
	"kind" text NOT NULL,
	"partner_name" text NOT NULL,
	"partner_type" text,
	"partner_country" text,
	"product" text,
	"start_year" integer,
	"share" double precision,
	"share_of_partner" double precision,
	"functions" text[] DEFAULT '{}' NOT NULL,
	"partner_firm_id" uuid,
	"ended_at" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "link_firm_id_id_pk" PRIMARY KEY("firm_id","id"),
	CONSTRAINT "link_direction" CHECK ("app"."link"."direction" in ('customer', 'supplier')),
	CONSTRAINT "link_kind" CHECK ("app"."link"."kind" in ('single', 'bundle')),
	CONSTRAINT "link_partner_type" CHECK ("app"."link"."partner_type" in ('lead-firm', 'first-tier', 'trader', 'domestic-supplier', 'foreign-supplier', 'affiliate', 'institute', 'university', 'association', 'state-body')),
	CONSTRAINT "link_partner_country" CHECK ("app"."link"."partner_country" ~ '^[A-Z]{2}$'),
	CONSTRAINT "link_share" CHECK ("app"."link"."share" >= 0 and "app"."link"."share" <= 1),
	CONSTRAINT "link_share_given" CHECK ("app"."link"."direction" = 'supplier' or "app"."link"."share" is not null),
	CONSTRAINT "link_share_of_partner" CHECK ("app"."link"."share_of_partner" >= 0 and "app"."link"."share_of_partner" <= 1)
);
--> statement-breakpoint
CREATE TABLE "app"."link_answer" (
	"firm_id" uuid NOT NULL,
	"link_id" uuid NOT NULL,
	"question_id" text NOT NULL,
	"level" integer NOT NULL,
	CONSTRAINT "link_answer_firm_id_link_id_question_id_pk" PRIMARY KEY("firm_id","link_id","question_id"),
	CONSTRAINT "link_answer_question" CHECK ("app"."link_answer"."question_id" in ('CX1', 'CX2', 'CX3', 'CO1', 'CO2', 'CO3', 'CA1', 'CA2', 'CA3', 'AS1', 'AS2', 'FQ1', 'SW1', 'SW2', 'EC1', 'EC2', 'PW1', 'PW2', 'TR1', 'MB1')),
	CONSTRAINT "link_answer_level" CHECK ("app"."link_answer"."level" between 1 and 5)
);
--> statement-breakpoint
CREATE TABLE "app"."invitation" (
	"firm_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"email" text NOT NULL,
	"role" text NOT NULL,
	"stratum" text NOT NULL,
	"token_hash" text NOT NULL,
	"invited_by" uuid,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"accepted_at" timestamp with time zone,
	"revoked_at" timestamp with time zone,
	CONSTRAINT "invitation_firm_id_id_pk" PRIMARY KEY("firm_id","id"),
	CONSTRAINT "invitation_email_lower" CHECK ("app"."invitation"."email" = lower("app"."invitation"."email")),
	CONSTRAINT "invitation_role" CHECK ("app"."invitation"."role" in ('manager', 'contributor')),
	CONSTRAINT "invitation_stratum" CHECK ("app"."invitation"."stratum" in ('management', 'engineering', 'production', 'commercial'))
);
--> statement-breakpoint
CREATE TABLE "app"."membership" (
	"firm_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"role" text NOT NULL,
	"stratum" text NOT NULL,
	"display_name" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "membership_firm_id_person_id_pk" PRIMARY KEY("firm_id","person_id"),
	CONSTRAINT "membership_role" CHECK ("app"."membership"."role" in ('manager', 'contributor')),
	CONSTRAINT "membership_stratum" CHECK ("app"."membership"."stratum" in ('management', 'engineering', 'production', 'commercial'))
);
--> statement-breakpoint
CREATE TABLE "app"."person" (
	"id" uuid PRIMARY KEY NOT NULL,
	"email" text NOT NULL,
	"name" text DEFAULT '' NOT NULL,
	"password_hash" text,
	"session_version" integer DEFAULT 1 NOT NULL,
	"locale" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "person_email_lower" CHECK ("app"."person"."email" = lower("app"."person"."email")),
	CONSTRAINT "person_locale" CHECK ("app"."person"."locale" in ('en', 'zh'))
);
--> statement-breakpoint
CREATE TABLE "app"."rate_limit" (
	"key" varchar(255) PRIMARY KEY NOT NULL,
	"points" integer DEFAULT 0 NOT NULL,
	"expire" bigint
);
--> statement-breakpoint
CREATE TABLE "app"."sign_in_code" (
	"id" uuid PRIMARY KEY NOT NULL,
	"email" text NOT NULL,
	"purpose" text NOT NULL,
	"code_hash" text NOT NULL,
	"attempts" integer DEFAULT 0 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"used_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "app"."visitor" (
	"id" uuid PRIMARY KEY NOT NULL,
	"token_hash" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"claimed_by_firm" uuid
);
--> statement-breakpoint
CREATE TABLE "app"."context_answer" (
	"firm_id" uuid NOT NULL,
	"assessment_id" uuid NOT NULL,
	"factor_id" text NOT NULL,
	"state" integer,
	"effect" integer,
	CONSTRAINT "context_answer_firm_id_assessment_id_factor_id_pk" PRIMARY KEY("firm_id","assessment_id","factor_id"),
	CONSTRAINT "context_answer_factor" CHECK ("app"."context_answer"."factor_id" in ('PO1', 'PO2', 'PO3', 'PO4', 'EX1', 'EX2', 'EX3', 'EX4', 'BU1', 'BU2', 'BU3', 'BU4')),
	CONSTRAINT "context_answer_state" CHECK ("app"."context_answer"."state" between 1 and 5),
	CONSTRAINT "context_answer_effect" CHECK ("app"."context_answer"."effect" between -2 and 2)
);
--> statement-breakpoint
CREATE TABLE "app"."evidence" (
	"firm_id" uuid NOT NULL,
	"assessment_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"item_id" text NOT NULL,
	"grade" text NOT NULL,
	"title" text NOT NULL,
	"date" date,
	"removed" boolean DEFAULT false NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "evidence_firm_id_assessment_id_id_pk" PRIMARY KEY("firm_id","assessment_id","id"),
	CONSTRAINT "evidence_grade" CHECK ("app"."evidence"."grade" in ('E0', 'E1', 'E2', 'E3'))
);
--> statement-breakpoint
CREATE TABLE "app"."not_applicable" (
	"firm_id" uuid NOT NULL,
	"assessment_id" uuid NOT NULL,
	"item_id" text NOT NULL,
	"reason" text NOT NULL,
	CONSTRAINT "not_applicable_firm_id_assessment_id_item_id_pk" PRIMARY KEY("firm_id","assessment_id","item_id"),
	CONSTRAINT "not_applicable_reason" CHECK ("app"."not_applicable"."reason" <> '')
);
--> statement-breakpoint
CREATE TABLE "app"."record" (
	"firm_id" uuid NOT NULL,
	"key" text NOT NULL,
	"kind" text NOT NULL,
	"revision" integer DEFAULT 0 NOT NULL,
	"by_person_id" uuid,
	"at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "record_firm_id_key_pk" PRIMARY KEY("firm_id","key"),
	CONSTRAINT "record_kind" CHECK ("app"."record"."kind" in ('profile', 'link', 'context', 'shares', 'aim', 'not-applicable', 'evidence')),
	CONSTRAINT "record_key" CHECK ("app"."record"."key" like "app"."record"."kind" || ':%')
);
--> statement-breakpoint
CREATE TABLE "app"."record_change" (
	"firm_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"key" text NOT NULL,
	"revision" integer NOT NULL,
	"before" jsonb,
	"after" jsonb,
	"by_person_id" uuid,
	"at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "record_change_firm_id_id_pk" PRIMARY KEY("firm_id","id")
);
--> statement-breakpoint
CREATE TABLE "app"."result" (
	"firm_id" uuid NOT NULL,
	"assessment_id" uuid NOT NULL,
	"revision" integer NOT NULL,
	"rating" jsonb NOT NULL,
	"input_hash" text NOT NULL,
	"versions" jsonb NOT NULL,
	"frozen_at" timestamp with time zone DEFAULT now() NOT NULL,
	"superseded_at" timestamp with time zone,
	CONSTRAINT "result_firm_id_assessment_id_revision_pk" PRIMARY KEY("firm_id","assessment_id","revision")
);
--> statement-breakpoint
CREATE TABLE "app"."result_figures" (
	"firm_id" uuid NOT NULL,
	"assessment_id" uuid NOT NULL,
	"revision" integer NOT NULL,
	"cycle" integer NOT NULL,
	"overall" double precision,
	"pre" double precision,
	"lrn" double precision,
	"app" double precision,
	"eva" double precision,
	"org" double precision,
	"net" double precision,
	"pos" double precision,
	"int" double precision,
	"overall_capped" double precision,
	"pre_capped" double precision,
	"lrn_capped" double precision,
	"app_capped" double precision,
	"eva_capped" double precision,
	"org_capped" double precision,
	"net_capped" double precision,
	"pos_capped" double precision,
	"int_capped" double precision,
	"market" double precision,
	"modular" double precision,
	"relational" double precision,
	"captive" double precision,
	"hierarchy" double precision,
	"off_model" double precision,
	"oea" double precision,
	"oem" double precision,
	"odm" double precision,
	"obm" double precision,
	"coverage" double precision,
	"serve" double precision,
	"serve_capped" double precision,
	"move" double precision,
	"staged" integer,
	"records_behind" integer,
	"answers_above_3" integer,
	"respondents" integer NOT NULL,
	CONSTRAINT "result_figures_firm_id_assessment_id_revision_pk" PRIMARY KEY("firm_id","assessment_id","revision")
);
--> statement-breakpoint
CREATE TABLE "app"."result_input" (
	"firm_id" uuid NOT NULL,
	"assessment_id" uuid NOT NULL,
	"revision" integer NOT NULL,
	"input" jsonb NOT NULL,
	CONSTRAINT "result_input_firm_id_assessment_id_revision_pk" PRIMARY KEY("firm_id","assessment_id","revision")
);
--> statement-breakpoint
CREATE TABLE "app"."screening" (
	"visitor_id" uuid PRIMARY KEY NOT NULL,
	"firm_id" uuid,
	"answers" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"position" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"main_function" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	"claimed_at" timestamp with time zone,
	CONSTRAINT "screening_main_function" CHECK ("app"."screening"."main_function" in ('OEA', 'OEM', 'ODM', 'OBM'))
);
--> statement-breakpoint
ALTER TABLE "app"."answer" ADD CONSTRAINT "answer_respondent" FOREIGN KEY ("firm_id","assessment_id","respondent_id") REFERENCES "app"."respondent"("firm_id","assessment_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."answer_history" ADD CONSTRAINT "answer_history_respondent" FOREIGN KEY ("firm_id","assessment_id","respondent_id") REFERENCES "app"."respondent"("firm_id","assessment_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."respondent" ADD CONSTRAINT "respondent_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "app"."person"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."respondent" ADD CONSTRAINT "respondent_assessment" FOREIGN KEY ("firm_id","assessment_id") REFERENCES "app"."assessment"("firm_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."aim" ADD CONSTRAINT "aim_assessment" FOREIGN KEY ("firm_id","assessment_id") REFERENCES "app"."assessment"("firm_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."assessment" ADD CONSTRAINT "assessment_firm_id_firm_id_fk" FOREIGN KEY ("firm_id") REFERENCES "app"."firm"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."assessment_phase" ADD CONSTRAINT "assessment_phase_assessment" FOREIGN KEY ("firm_id","assessment_id") REFERENCES "app"."assessment"("firm_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."phase_event" ADD CONSTRAINT "phase_event_by_person_id_person_id_fk" FOREIGN KEY ("by_person_id") REFERENCES "app"."person"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."phase_event" ADD CONSTRAINT "phase_event_assessment" FOREIGN KEY ("firm_id","assessment_id") REFERENCES "app"."assessment"("firm_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."role_shares" ADD CONSTRAINT "role_shares_assessment" FOREIGN KEY ("firm_id","assessment_id") REFERENCES "app"."assessment"("firm_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."cohort_membership" ADD CONSTRAINT "cohort_membership_cohort_id_cohort_id_fk" FOREIGN KEY ("cohort_id") REFERENCES "app"."cohort"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."cohort_membership" ADD CONSTRAINT "cohort_membership_firm_id_firm_id_fk" FOREIGN KEY ("firm_id") REFERENCES "app"."firm"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."link" ADD CONSTRAINT "link_firm_id_firm_id_fk" FOREIGN KEY ("firm_id") REFERENCES "app"."firm"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."link" ADD CONSTRAINT "link_partner_firm_id_firm_id_fk" FOREIGN KEY ("partner_firm_id") REFERENCES "app"."firm"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."link_answer" ADD CONSTRAINT "link_answer_link" FOREIGN KEY ("firm_id","link_id") REFERENCES "app"."link"("firm_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."invitation" ADD CONSTRAINT "invitation_firm_id_firm_id_fk" FOREIGN KEY ("firm_id") REFERENCES "app"."firm"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."invitation" ADD CONSTRAINT "invitation_invited_by_person_id_fk" FOREIGN KEY ("invited_by") REFERENCES "app"."person"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."membership" ADD CONSTRAINT "membership_firm_id_firm_id_fk" FOREIGN KEY ("firm_id") REFERENCES "app"."firm"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."membership" ADD CONSTRAINT "membership_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "app"."person"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."visitor" ADD CONSTRAINT "visitor_claimed_by_firm_firm_id_fk" FOREIGN KEY ("claimed_by_firm") REFERENCES "app"."firm"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."context_answer" ADD CONSTRAINT "context_answer_assessment" FOREIGN KEY ("firm_id","assessment_id") REFERENCES "app"."assessment"("firm_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."evidence" ADD CONSTRAINT "evidence_assessment" FOREIGN KEY ("firm_id","assessment_id") REFERENCES "app"."assessment"("firm_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."not_applicable" ADD CONSTRAINT "not_applicable_assessment" FOREIGN KEY ("firm_id","assessment_id") REFERENCES "app"."assessment"("firm_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."record" ADD CONSTRAINT "record_firm_id_firm_id_fk" FOREIGN KEY ("firm_id") REFERENCES "app"."firm"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."record" ADD CONSTRAINT "record_by_person_id_person_id_fk" FOREIGN KEY ("by_person_id") REFERENCES "app"."person"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."record_change" ADD CONSTRAINT "record_change_firm_id_firm_id_fk" FOREIGN KEY ("firm_id") REFERENCES "app"."firm"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."record_change" ADD CONSTRAINT "record_change_by_person_id_person_id_fk" FOREIGN KEY ("by_person_id") REFERENCES "app"."person"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."result" ADD CONSTRAINT "result_assessment" FOREIGN KEY ("firm_id","assessment_id") REFERENCES "app"."assessment"("firm_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."result_figures" ADD CONSTRAINT "result_figures_result" FOREIGN KEY ("firm_id","assessment_id","revision") REFERENCES "app"."result"("firm_id","assessment_id","revision") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."result_input" ADD CONSTRAINT "result_input_result" FOREIGN KEY ("firm_id","assessment_id","revision") REFERENCES "app"."result"("firm_id","assessment_id","revision") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."screening" ADD CONSTRAINT "screening_visitor_id_visitor_id_fk" FOREIGN KEY ("visitor_id") REFERENCES "app"."visitor"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."screening" ADD CONSTRAINT "screening_firm_id_firm_id_fk" FOREIGN KEY ("firm_id") REFERENCES "app"."firm"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "respondent_person" ON "app"."respondent" USING btree ("person_id");--> statement-breakpoint
CREATE UNIQUE INDEX "assessment_id_key" ON "app"."assessment" USING btree ("id");--> statement-breakpoint
CREATE INDEX "phase_event_assessment_at" ON "app"."phase_event" USING btree ("firm_id","assessment_id","at");--> statement-breakpoint
CREATE UNIQUE INDEX "invitation_token_hash_key" ON "app"."invitation" USING btree ("token_hash");--> statement-breakpoint
CREATE INDEX "membership_person" ON "app"."membership" USING btree ("person_id");--> statement-breakpoint
CREATE UNIQUE INDEX "person_email_key" ON "app"."person" USING btree ("email");--> statement-breakpoint
CREATE UNIQUE INDEX "sign_in_code_live_key" ON "app"."sign_in_code" USING btree ("email","purpose") WHERE "app"."sign_in_code"."used_at" is null;--> statement-breakpoint
CREATE INDEX "sign_in_code_email" ON "app"."sign_in_code" USING btree ("email","created_at");--> statement-breakpoint
CREATE UNIQUE INDEX "visitor_token_hash_key" ON "app"."visitor" USING btree ("token_hash");--> statement-breakpoint
CREATE INDEX "record_change_key" ON "app"."record_change" USING btree ("firm_id","key");--> statement-breakpoint
CREATE INDEX "screening_firm" ON "app"."screening" USING btree ("firm_id");