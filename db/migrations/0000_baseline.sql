CREATE SCHEMA "app";
--> statement-breakpoint
CREATE TABLE "app"."cohort_administrator" (
	"cohort_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"display_name" text NOT NULL,
	"other_name" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "cohort_administrator_cohort_id_person_id_pk" PRIMARY KEY("cohort_id","person_id")
);
--> statement-breakpoint
CREATE TABLE "app"."former_place" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"person_id" uuid NOT NULL,
	"firm_id" uuid,
	"cohort_id" uuid,
	"until" timestamp with time zone DEFAULT now() NOT NULL,
	"by_self" boolean DEFAULT false NOT NULL,
	CONSTRAINT "former_place_one" CHECK (("app"."former_place"."firm_id" is null) <> ("app"."former_place"."cohort_id" is null))
);
--> statement-breakpoint
CREATE TABLE "app"."cohort_agreement" (
	"cohort_id" uuid NOT NULL,
	"network_id" uuid NOT NULL,
	"scale" text NOT NULL,
	"at" timestamp with time zone DEFAULT now() NOT NULL,
	"rate" jsonb NOT NULL,
	"shown" jsonb NOT NULL,
	CONSTRAINT "cohort_agreement_cohort_id_network_id_scale_pk" PRIMARY KEY("cohort_id","network_id","scale"),
	CONSTRAINT "cohort_agreement_scale" CHECK ("app"."cohort_agreement"."scale" in ('complexity', 'codifiability', 'capability', 'coordination', 'power'))
);
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
	"signed_name" text DEFAULT '' NOT NULL,
	"signed_other_name" text,
	"signed_organisation" text DEFAULT '' NOT NULL,
	"at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "phase_event_firm_id_id_pk" PRIMARY KEY("firm_id","id"),
	CONSTRAINT "phase_event_event" CHECK ("app"."phase_event"."event" in ('unlock', 'submit', 'return', 'accept', 'reopen'))
);
--> statement-breakpoint
CREATE TABLE "app"."phase_mail" (
	"firm_id" uuid NOT NULL,
	"event_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "phase_mail_firm_id_event_id_person_id_pk" PRIMARY KEY("firm_id","event_id","person_id")
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
CREATE TABLE "app"."assignment" (
	"firm_id" uuid NOT NULL,
	"assessment_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"assignee_id" uuid NOT NULL,
	"scope" text NOT NULL,
	"state" text DEFAULT 'assigned' NOT NULL,
	"note" text DEFAULT '' NOT NULL,
	"batch_id" uuid NOT NULL,
	"assigned_by" uuid,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"state_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "assignment_firm_id_id_pk" PRIMARY KEY("firm_id","id"),
	CONSTRAINT "assignment_scope_key" UNIQUE("firm_id","assessment_id","assignee_id","scope"),
	CONSTRAINT "assignment_scope" CHECK ("app"."assignment"."scope" ~ '^(PRE|LRN|APP|EVA)\.(ORG|NET|POS|INT)(\.[0-9]+)?$'),
	CONSTRAINT "assignment_state" CHECK ("app"."assignment"."state" in ('assigned', 'started', 'done', 'handed-back', 'withdrawn'))
);
--> statement-breakpoint
CREATE TABLE "app"."assignment_event" (
	"firm_id" uuid NOT NULL,
	"id" uuid DEFAULT gen_random_uuid() NOT NULL,
	"assignment_id" uuid NOT NULL,
	"event" text NOT NULL,
	"from_state" text,
	"to_state" text NOT NULL,
	"reason" text DEFAULT '' NOT NULL,
	"by_person_id" uuid,
	"at" timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
	CONSTRAINT "assignment_event_firm_id_id_pk" PRIMARY KEY("firm_id","id"),
	CONSTRAINT "assignment_event_event" CHECK ("app"."assignment_event"."event" in ('start', 'finish', 'resume', 'hand-back', 'withdraw', 'assign'))
);
--> statement-breakpoint
CREATE TABLE "app"."assignment_mail" (
	"firm_id" uuid NOT NULL,
	"batch_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"step" integer NOT NULL,
	"assessment_id" uuid NOT NULL,
	"at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "assignment_mail_firm_id_batch_id_person_id_step_pk" PRIMARY KEY("firm_id","batch_id","person_id","step")
);
--> statement-breakpoint
CREATE TABLE "app"."audit_entry" (
	"id" uuid PRIMARY KEY NOT NULL,
	"at" timestamp with time zone DEFAULT now() NOT NULL,
	"by_kind" text NOT NULL,
	"by_person_id" uuid,
	"by_role" text,
	"by_name" text DEFAULT '' NOT NULL,
	"by_other_name" text,
	"act" text NOT NULL,
	"firm_id" uuid,
	"cohort_id" uuid,
	"object_kind" text NOT NULL,
	"object_id" text DEFAULT '' NOT NULL,
	"reason" text DEFAULT '' NOT NULL,
	CONSTRAINT "audit_entry_by_kind" CHECK ("app"."audit_entry"."by_kind" in ('person', 'operator', 'visitor', 'confirmer', 'pulse', 'worker')),
	CONSTRAINT "audit_entry_act" CHECK ("app"."audit_entry"."act" ~ '^[a-z]+[.][a-z-]+$'),
	CONSTRAINT "audit_entry_object" CHECK ("app"."audit_entry"."object_kind" ~ '^[a-z-]+$' and length("app"."audit_entry"."object_id") <= 200),
	CONSTRAINT "audit_entry_reason" CHECK (length("app"."audit_entry"."reason") <= 2000)
);
--> statement-breakpoint
CREATE TABLE "app"."administrator_invitation" (
	"cohort_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"email" text NOT NULL,
	"locale" text NOT NULL,
	"token_hash" text NOT NULL,
	"invited_by" uuid,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"accepted_at" timestamp with time zone,
	"revoked_at" timestamp with time zone,
	CONSTRAINT "administrator_invitation_cohort_id_id_pk" PRIMARY KEY("cohort_id","id"),
	CONSTRAINT "administrator_invitation_email_lower" CHECK ("app"."administrator_invitation"."email" = lower("app"."administrator_invitation"."email")),
	CONSTRAINT "administrator_invitation_locale" CHECK ("app"."administrator_invitation"."locale" in ('en', 'zh'))
);
--> statement-breakpoint
CREATE TABLE "app"."cohort_call" (
	"cohort_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"invitation_id" uuid NOT NULL,
	"note" text NOT NULL,
	"by_person_id" uuid,
	"at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "cohort_call_cohort_id_id_pk" PRIMARY KEY("cohort_id","id"),
	CONSTRAINT "cohort_call_note" CHECK (char_length("app"."cohort_call"."note") between 1 and 2000)
);
--> statement-breakpoint
CREATE TABLE "app"."cohort_event" (
	"cohort_id" uuid NOT NULL,
	"id" uuid DEFAULT gen_random_uuid() NOT NULL,
	"event" text NOT NULL,
	"firm_id" uuid,
	"consent_level" integer,
	"consent_version" integer,
	"detail" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"by_person_id" uuid,
	"at" timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
	CONSTRAINT "cohort_event_cohort_id_id_pk" PRIMARY KEY("cohort_id","id"),
	CONSTRAINT "cohort_event_event" CHECK ("app"."cohort_event"."event" in ('made', 'changed', 'moved', 'administrator-invited', 'administrator-joined', 'administrator-removed', 'firms-invited', 'invitation-revoked', 'invitation-corrected', 'firms-reminded', 'firm-joined', 'consent-changed', 'firm-left'))
);
--> statement-breakpoint
CREATE TABLE "app"."cohort_invitation" (
	"cohort_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"firm_name" text NOT NULL,
	"other_name" text,
	"email" text NOT NULL,
	"contact" text DEFAULT '' NOT NULL,
	"telephone" text DEFAULT '' NOT NULL,
	"locale" text NOT NULL,
	"link_number" integer DEFAULT 1 NOT NULL,
	"token_hash" text NOT NULL,
	"batch_id" uuid NOT NULL,
	"invited_by" uuid,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"opted_out_at" timestamp with time zone,
	"accepted_at" timestamp with time zone,
	"firm_id" uuid,
	"left_at" timestamp with time zone,
	"revoked_at" timestamp with time zone,
	CONSTRAINT "cohort_invitation_cohort_id_id_pk" PRIMARY KEY("cohort_id","id"),
	CONSTRAINT "cohort_invitation_email_lower" CHECK ("app"."cohort_invitation"."email" = lower("app"."cohort_invitation"."email")),
	CONSTRAINT "cohort_invitation_locale" CHECK ("app"."cohort_invitation"."locale" in ('en', 'zh'))
);
--> statement-breakpoint
CREATE TABLE "app"."cohort_mail" (
	"cohort_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"invitation_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"period" text NOT NULL,
	"asked_by" uuid,
	"asked_at" timestamp with time zone DEFAULT now() NOT NULL,
	"claimed_at" timestamp with time zone,
	"put_off" integer DEFAULT 0 NOT NULL,
	"try_after" timestamp with time zone,
	"unreached_since" timestamp with time zone,
	"ended_at" timestamp with time zone,
	"outcome" text,
	"problem" text DEFAULT '' NOT NULL,
	CONSTRAINT "cohort_mail_cohort_id_id_pk" PRIMARY KEY("cohort_id","id"),
	CONSTRAINT "cohort_mail_kind" CHECK ("app"."cohort_mail"."kind" in ('invitation', 'reminder')),
	CONSTRAINT "cohort_mail_outcome" CHECK ("app"."cohort_mail"."outcome" in ('sent', 'failed', 'bounced', 'dropped'))
);
--> statement-breakpoint
CREATE TABLE "app"."comment" (
	"firm_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"thread_id" uuid NOT NULL,
	"author_id" uuid,
	"by_manager" boolean NOT NULL,
	"text" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "comment_firm_id_id_pk" PRIMARY KEY("firm_id","id"),
	CONSTRAINT "comment_text" CHECK ("app"."comment"."text" <> '')
);
--> statement-breakpoint
CREATE TABLE "app"."comment_thread" (
	"firm_id" uuid NOT NULL,
	"assessment_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"item_id" text NOT NULL,
	"started_by" uuid,
	"audience" text NOT NULL,
	"state" text DEFAULT 'open' NOT NULL,
	"processed_by" uuid,
	"processed_at" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "comment_thread_firm_id_id_pk" PRIMARY KEY("firm_id","id"),
	CONSTRAINT "comment_thread_item_id" CHECK ("app"."comment_thread"."item_id" ~ '^(PRE|LRN|APP|EVA)\.(ORG|NET|POS|INT)\.[0-9]+$'),
	CONSTRAINT "comment_thread_audience" CHECK ("app"."comment_thread"."audience" in ('managers', 'members')),
	CONSTRAINT "comment_thread_state" CHECK ("app"."comment_thread"."state" in ('open', 'processed'))
);
--> statement-breakpoint
CREATE TABLE "app"."thread_event" (
	"firm_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"thread_id" uuid NOT NULL,
	"event" text NOT NULL,
	"by_person_id" uuid,
	"at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "thread_event_firm_id_id_pk" PRIMARY KEY("firm_id","id"),
	CONSTRAINT "thread_event_event" CHECK ("app"."thread_event"."event" in ('process', 'reopen'))
);
--> statement-breakpoint
CREATE TABLE "app"."confirmation" (
	"firm_id" uuid NOT NULL,
	"link_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"instrument_version" text NOT NULL,
	"locale" text NOT NULL,
	"product" text NOT NULL,
	"asked_by" uuid,
	"asked_by_name" text NOT NULL,
	"asked_by_other_name" text,
	"asked_at" timestamp with time zone DEFAULT now() NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"reminded_at" timestamp with time zone,
	"reminders" integer DEFAULT 0 NOT NULL,
	"given_at" timestamp with time zone,
	"withdrawn_at" timestamp with time zone,
	CONSTRAINT "confirmation_firm_id_id_pk" PRIMARY KEY("firm_id","id"),
	CONSTRAINT "confirmation_locale" CHECK ("app"."confirmation"."locale" in ('en', 'zh')),
	CONSTRAINT "confirmation_end" CHECK ("app"."confirmation"."given_at" is null or "app"."confirmation"."withdrawn_at" is null)
);
--> statement-breakpoint
CREATE TABLE "app"."confirmation_address" (
	"firm_id" uuid NOT NULL,
	"confirmation_id" uuid NOT NULL,
	"email" text,
	"customer_hash" text NOT NULL,
	"token_hash" text NOT NULL,
	CONSTRAINT "confirmation_address_firm_id_confirmation_id_pk" PRIMARY KEY("firm_id","confirmation_id"),
	CONSTRAINT "confirmation_address_email_lower" CHECK ("app"."confirmation_address"."email" = lower("app"."confirmation_address"."email"))
);
--> statement-breakpoint
CREATE TABLE "app"."confirmation_answer" (
	"firm_id" uuid NOT NULL,
	"confirmation_id" uuid NOT NULL,
	"question_id" text NOT NULL,
	"level" integer,
	"revision" integer NOT NULL,
	"saved_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "confirmation_answer_firm_id_confirmation_id_question_id_pk" PRIMARY KEY("firm_id","confirmation_id","question_id"),
	CONSTRAINT "confirmation_answer_question" CHECK ("app"."confirmation_answer"."question_id" in ('CX1', 'CX2', 'CX3', 'CO1', 'CO2', 'CO3', 'CA1', 'CA2', 'CA3', 'EC1', 'EC2', 'PW1', 'PW2')),
	CONSTRAINT "confirmation_answer_level" CHECK ("app"."confirmation_answer"."level" between 1 and 5)
);
--> statement-breakpoint
CREATE TABLE "app"."confirmation_scale" (
	"firm_id" uuid NOT NULL,
	"confirmation_id" uuid NOT NULL,
	"scale" text NOT NULL,
	"agreement" text NOT NULL,
	CONSTRAINT "confirmation_scale_firm_id_confirmation_id_scale_pk" PRIMARY KEY("firm_id","confirmation_id","scale"),
	CONSTRAINT "confirmation_scale_scale" CHECK ("app"."confirmation_scale"."scale" in ('complexity', 'codifiability', 'capability', 'coordination', 'power')),
	CONSTRAINT "confirmation_scale_agreement" CHECK ("app"."confirmation_scale"."agreement" in ('agree', 'differ', 'not-compared'))
);
--> statement-breakpoint
CREATE TABLE "app"."access_log" (
	"firm_id" uuid NOT NULL,
	"id" uuid DEFAULT gen_random_uuid() NOT NULL,
	"engagement_id" uuid NOT NULL,
	"at" timestamp with time zone DEFAULT now() NOT NULL,
	"view" text NOT NULL,
	"subjects" text[] DEFAULT '{}' NOT NULL,
	"self_open" uuid[] DEFAULT '{}' NOT NULL,
	"transaction_id" text DEFAULT pg_current_xact_id()::text NOT NULL,
	CONSTRAINT "access_log_firm_id_id_pk" PRIMARY KEY("firm_id","id"),
	CONSTRAINT "access_log_view" CHECK ("app"."access_log"."view" in ('portfolio', 'overview', 'position', 'answers', 'result', 'records', 'file', 'plan', 'pulse-figures', 'rating', 'review', 'calibration', 'compare', 'benchmark', 'notes', 'export', 'print'))
);
--> statement-breakpoint
CREATE TABLE "app"."consultant" (
	"person_id" uuid PRIMARY KEY NOT NULL,
	"display_name" text NOT NULL,
	"other_name" text,
	"organisation" text DEFAULT '' NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "app"."engagement" (
	"firm_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"consultant_id" uuid,
	"email" text,
	"asked_by" text NOT NULL,
	"scope" text[] NOT NULL,
	"may_review" boolean DEFAULT false NOT NULL,
	"blind_until_rated" boolean DEFAULT true NOT NULL,
	"message" text DEFAULT '' NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"starts_at" timestamp with time zone,
	"ends_at" timestamp with time zone NOT NULL,
	"granted_at" timestamp with time zone,
	"granted_by" uuid,
	"accepted_at" timestamp with time zone,
	"revoked_at" timestamp with time zone,
	"revoked_by" text,
	"declined_at" timestamp with time zone,
	CONSTRAINT "engagement_firm_id_id_pk" PRIMARY KEY("firm_id","id"),
	CONSTRAINT "engagement_id_key" UNIQUE("id"),
	CONSTRAINT "engagement_asked_by" CHECK ("app"."engagement"."asked_by" in ('firm', 'consultant')),
	CONSTRAINT "engagement_revoked_by" CHECK ("app"."engagement"."revoked_by" in ('firm', 'consultant')),
	CONSTRAINT "engagement_email_lower" CHECK ("app"."engagement"."email" = lower("app"."engagement"."email")),
	CONSTRAINT "engagement_scope" CHECK ("app"."engagement"."scope" <@ array['position', 'answers', 'results', 'records', 'plan', 'pulse-figures', 'compare'])
);
--> statement-breakpoint
CREATE TABLE "app"."engagement_code" (
	"firm_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"code_hash" text NOT NULL,
	"made_by" uuid,
	"made_at" timestamp with time zone DEFAULT now() NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"used_at" timestamp with time zone,
	"revoked_at" timestamp with time zone,
	CONSTRAINT "engagement_code_firm_id_id_pk" PRIMARY KEY("firm_id","id")
);
--> statement-breakpoint
CREATE TABLE "app"."erasure" (
	"id" uuid PRIMARY KEY NOT NULL,
	"kind" text NOT NULL,
	"key_id" text NOT NULL,
	"marks" text[] NOT NULL,
	"at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "erasure_kind" CHECK ("app"."erasure"."kind" in ('person', 'firm'))
);
--> statement-breakpoint
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
CREATE TABLE "app"."cohort" (
	"id" uuid PRIMARY KEY NOT NULL,
	"name" jsonb NOT NULL,
	"parent_id" uuid,
	"reviewer_required" boolean DEFAULT false NOT NULL,
	"instrument_version" text,
	"opens_on" date,
	"closes_on" date,
	"phase_order" text DEFAULT 'free' NOT NULL,
	"minimum_k" integer DEFAULT 5 NOT NULL,
	"consent_text" jsonb,
	"consent_version" integer DEFAULT 1 NOT NULL,
	"liaison" text DEFAULT '' NOT NULL,
	"remind" text,
	"remind_before_days" integer DEFAULT 14 NOT NULL,
	"remind_every_days" integer DEFAULT 7 NOT NULL,
	"is_demo" boolean DEFAULT false NOT NULL,
	"snapshot_weekly" boolean DEFAULT true NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "cohort_phase_order" CHECK ("app"."cohort"."phase_order" in ('free', 'sequence')),
	CONSTRAINT "cohort_minimum_k" CHECK ("app"."cohort"."minimum_k" between 5 and 50),
	CONSTRAINT "cohort_dates" CHECK ("app"."cohort"."closes_on" >= "app"."cohort"."opens_on"),
	CONSTRAINT "cohort_remind" CHECK ("app"."cohort"."remind" in ('not-joined', 'not-started', 'not-submitted')),
	CONSTRAINT "cohort_remind_days" CHECK ("app"."cohort"."remind_before_days" between 1 and 90 and "app"."cohort"."remind_every_days" between 7 and 60)
);
--> statement-breakpoint
CREATE TABLE "app"."cohort_membership" (
	"cohort_id" uuid NOT NULL,
	"firm_id" uuid NOT NULL,
	"consent_level" integer NOT NULL,
	"joined_at" timestamp with time zone DEFAULT now() NOT NULL,
	"consent_version" integer DEFAULT 1 NOT NULL,
	"consent_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "cohort_membership_cohort_id_firm_id_pk" PRIMARY KEY("cohort_id","firm_id"),
	CONSTRAINT "cohort_membership_consent" CHECK ("app"."cohort_membership"."consent_level" between 1 and 3)
);
--> statement-breakpoint
CREATE TABLE "app"."firm" (
	"id" uuid PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"other_name" text,
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
CREATE TABLE "app"."instrument_version" (
	"id" uuid PRIMARY KEY NOT NULL,
	"cohort_id" uuid NOT NULL,
	"instrument_id" text NOT NULL,
	"version" text NOT NULL,
	"document" jsonb NOT NULL,
	"state" text DEFAULT 'draft' NOT NULL,
	"created_by" uuid,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"published_by" uuid,
	"published_at" timestamp with time zone,
	"retired_at" timestamp with time zone,
	CONSTRAINT "instrument_version_state" CHECK ("app"."instrument_version"."state" in ('draft', 'published', 'retired')),
	CONSTRAINT "instrument_version_dates" CHECK (("app"."instrument_version"."state" = 'draft') = ("app"."instrument_version"."published_at" is null))
);
--> statement-breakpoint
CREATE TABLE "app"."job" (
	"id" uuid PRIMARY KEY NOT NULL,
	"kind" text NOT NULL,
	"key" text,
	"cohort_id" uuid,
	"firm_id" uuid,
	"requested_by" uuid,
	"state" text DEFAULT 'waiting' NOT NULL,
	"progress" double precision DEFAULT 0 NOT NULL,
	"attempt" integer DEFAULT 0 NOT NULL,
	"problem" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"queued_at" timestamp with time zone,
	"started_at" timestamp with time zone,
	"ended_at" timestamp with time zone,
	CONSTRAINT "job_kind" CHECK ("app"."job"."kind" in ('network', 'mail', 'snapshot', 'snapshot-check')),
	CONSTRAINT "job_state" CHECK ("app"."job"."state" in ('waiting', 'running', 'done', 'failed')),
	CONSTRAINT "job_problem" CHECK ("app"."job"."problem" in ('broken', 'lost')),
	CONSTRAINT "job_progress" CHECK ("app"."job"."progress" between 0 and 1)
);
--> statement-breakpoint
CREATE TABLE "app"."link" (
	"firm_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"direction" text NOT NULL,
	"kind" text NOT NULL,
	"partner_name" text NOT NULL,
	"partner_other_name" text,
	"partner_type" text,
	"partner_country" text,
	"product" text,
	"start_year" integer,
	"share" double precision,
	"share_of_partner" double precision,
	"functions" text[] DEFAULT '{}' NOT NULL,
	"industry" text,
	"value_band" text,
	"currency" text,
	"share_of_partner_estimated" boolean,
	"contract_type" text,
	"ownership_share" double precision,
	"owner" text,
	"tooling_owner" text,
	"exclusive" boolean,
	"restrictions" text[] DEFAULT '{}' NOT NULL,
	"source" text,
	"confidence" integer,
	"valid_from" date,
	"valid_to" date,
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
	CONSTRAINT "link_industry" CHECK ("app"."link"."industry" ~ '^[0-9]{2}$'),
	CONSTRAINT "link_value_band" CHECK ("app"."link"."value_band" in ('under-1', '1-5', '5-20', '20-100', 'over-100')),
	CONSTRAINT "link_currency" CHECK ("app"."link"."currency" in ('CNY', 'USD', 'EUR', 'JPY', 'HKD', 'KRW', 'TWD', 'GBP', 'INR', 'VND')),
	CONSTRAINT "link_contract_type" CHECK ("app"."link"."contract_type" in ('spot', 'framework', 'long-term', 'equity')),
	CONSTRAINT "link_ownership_share" CHECK ("app"."link"."ownership_share" >= 0 and "app"."link"."ownership_share" <= 1),
	CONSTRAINT "link_owner" CHECK ("app"."link"."owner" in ('firm', 'partner', 'both')),
	CONSTRAINT "link_tooling_owner" CHECK ("app"."link"."tooling_owner" in ('firm', 'partner', 'both')),
	CONSTRAINT "link_confidence" CHECK ("app"."link"."confidence" between 1 and 3),
	CONSTRAINT "link_valid" CHECK ("app"."link"."valid_to" >= "app"."link"."valid_from"),
	CONSTRAINT "link_share_of_partner" CHECK ("app"."link"."share_of_partner" >= 0 and "app"."link"."share_of_partner" <= 1)
);
--> statement-breakpoint
CREATE TABLE "app"."link_answer" (
	"firm_id" uuid NOT NULL,
	"link_id" uuid NOT NULL,
	"question_id" text NOT NULL,
	"level" integer NOT NULL,
	"asked_of" text DEFAULT 'customer' NOT NULL,
	CONSTRAINT "link_answer_firm_id_link_id_question_id_pk" PRIMARY KEY("firm_id","link_id","question_id"),
	CONSTRAINT "link_answer_question" CHECK ("app"."link_answer"."question_id" in ('CX1', 'CX2', 'CX3', 'CO1', 'CO2', 'CO3', 'CA1', 'CA2', 'CA3', 'AS1', 'AS2', 'FQ1', 'SW1', 'SW2', 'EC1', 'EC2', 'PW1', 'PW2', 'TR1', 'MB1')),
	CONSTRAINT "link_answer_level" CHECK ("app"."link_answer"."level" between 1 and 5),
	CONSTRAINT "link_answer_asked_of" CHECK ("app"."link_answer"."asked_of" in ('customer', 'supplier'))
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
CREATE TABLE "app"."link_code" (
	"firm_id" uuid NOT NULL,
	"link_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"code_hash" text NOT NULL,
	"made_by" uuid,
	"made_at" timestamp with time zone DEFAULT now() NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"used_at" timestamp with time zone,
	"revoked_at" timestamp with time zone,
	CONSTRAINT "link_code_firm_id_id_pk" PRIMARY KEY("firm_id","id")
);
--> statement-breakpoint
CREATE TABLE "app"."link_match" (
	"firm_id" uuid NOT NULL,
	"link_id" uuid NOT NULL,
	"match_id" uuid NOT NULL,
	"matched_at" timestamp with time zone DEFAULT now() NOT NULL,
	"consented_at" timestamp with time zone,
	"partner_consented_at" timestamp with time zone,
	"merged_at" timestamp with time zone,
	"ended_at" timestamp with time zone,
	"ended_by_partner" boolean DEFAULT false NOT NULL,
	CONSTRAINT "link_match_firm_id_link_id_match_id_pk" PRIMARY KEY("firm_id","link_id","match_id"),
	CONSTRAINT "link_match_merged" CHECK ("app"."link_match"."merged_at" is null or ("app"."link_match"."consented_at" is not null and "app"."link_match"."partner_consented_at" is not null))
);
--> statement-breakpoint
CREATE TABLE "app"."merged_fact" (
	"firm_id" uuid NOT NULL,
	"link_id" uuid NOT NULL,
	"fact" text NOT NULL,
	"differs" boolean NOT NULL,
	"value" double precision,
	"discrepancy" double precision,
	"word" text,
	CONSTRAINT "merged_fact_firm_id_link_id_fact_pk" PRIMARY KEY("firm_id","link_id","fact"),
	CONSTRAINT "merged_fact_fact" CHECK ("app"."merged_fact"."fact" in ('supplier-share', 'buyer-share', 'start-year', 'value-band', 'contract-type'))
);
--> statement-breakpoint
CREATE TABLE "app"."partner_event" (
	"firm_id" uuid NOT NULL,
	"link_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"event" text NOT NULL,
	"by_person_id" uuid,
	"at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "partner_event_firm_id_link_id_id_pk" PRIMARY KEY("firm_id","link_id","id"),
	CONSTRAINT "partner_event_event" CHECK ("app"."partner_event"."event" in ('asked', 'reminded', 'given', 'withdrawn', 'code-made', 'code-revoked', 'matched', 'match-ended', 'merge-agreed', 'merged', 'merge-withdrawn'))
);
--> statement-breakpoint
CREATE TABLE "app"."cohort_network" (
	"cohort_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"job_id" uuid,
	"computed_at" timestamp with time zone DEFAULT now() NOT NULL,
	"stamp" text NOT NULL,
	"map" jsonb NOT NULL,
	"report" jsonb NOT NULL,
	CONSTRAINT "cohort_network_cohort_id_id_pk" PRIMARY KEY("cohort_id","id")
);
--> statement-breakpoint
CREATE TABLE "app"."network_disclosure" (
	"cohort_id" uuid NOT NULL,
	"network_id" uuid NOT NULL,
	"at" timestamp with time zone DEFAULT now() NOT NULL,
	"scores" jsonb NOT NULL,
	"links" jsonb NOT NULL,
	CONSTRAINT "network_disclosure_cohort_id_network_id_pk" PRIMARY KEY("cohort_id","network_id")
);
--> statement-breakpoint
CREATE TABLE "app"."network_node" (
	"cohort_id" uuid NOT NULL,
	"network_id" uuid NOT NULL,
	"place" integer NOT NULL,
	"firm_id" uuid NOT NULL,
	"marks" jsonb NOT NULL,
	"look" integer NOT NULL,
	CONSTRAINT "network_node_cohort_id_network_id_place_pk" PRIMARY KEY("cohort_id","network_id","place")
);
--> statement-breakpoint
CREATE TABLE "app"."network_stand" (
	"cohort_id" uuid NOT NULL,
	"firm_id" uuid NOT NULL,
	"look" integer NOT NULL,
	"spent" boolean DEFAULT false NOT NULL,
	"place" double precision NOT NULL,
	"facts" jsonb,
	"digest" text,
	CONSTRAINT "network_stand_cohort_id_firm_id_pk" PRIMARY KEY("cohort_id","firm_id")
);
--> statement-breakpoint
CREATE TABLE "app"."invitation" (
	"firm_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"email" text NOT NULL,
	"role" text NOT NULL,
	"stratum" text NOT NULL,
	"locale" text DEFAULT 'zh' NOT NULL,
	"token_hash" text NOT NULL,
	"invited_by" uuid,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"accepted_at" timestamp with time zone,
	"revoked_at" timestamp with time zone,
	CONSTRAINT "invitation_firm_id_id_pk" PRIMARY KEY("firm_id","id"),
	CONSTRAINT "invitation_email_lower" CHECK ("app"."invitation"."email" = lower("app"."invitation"."email")),
	CONSTRAINT "invitation_locale" CHECK ("app"."invitation"."locale" in ('en', 'zh')),
	CONSTRAINT "invitation_role" CHECK ("app"."invitation"."role" in ('manager', 'contributor')),
	CONSTRAINT "invitation_stratum" CHECK ("app"."invitation"."stratum" in ('management', 'engineering', 'production', 'commercial'))
);
--> statement-breakpoint
CREATE TABLE "app"."invite_card" (
	"firm_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"label" text NOT NULL,
	"stratum" text,
	"domain" text,
	"seats" integer NOT NULL,
	"joined" integer DEFAULT 0 NOT NULL,
	"token_hash" text NOT NULL,
	"code_hash" text NOT NULL,
	"created_by" uuid,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"ended_at" timestamp with time zone,
	CONSTRAINT "invite_card_firm_id_id_pk" PRIMARY KEY("firm_id","id"),
	CONSTRAINT "invite_card_stratum" CHECK ("app"."invite_card"."stratum" in ('management', 'engineering', 'production', 'commercial')),
	CONSTRAINT "invite_card_seats" CHECK ("app"."invite_card"."seats" between 1 and 500 and "app"."invite_card"."joined" between 0 and "app"."invite_card"."seats"),
	CONSTRAINT "invite_card_domain" CHECK ("app"."invite_card"."domain" = lower("app"."invite_card"."domain") and "app"."invite_card"."domain" ~ '^[a-z0-9.-]+$')
);
--> statement-breakpoint
CREATE TABLE "app"."membership" (
	"firm_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"role" text NOT NULL,
	"stratum" text NOT NULL,
	"display_name" text NOT NULL,
	"other_name" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"card_id" uuid,
	CONSTRAINT "membership_firm_id_person_id_pk" PRIMARY KEY("firm_id","person_id"),
	CONSTRAINT "membership_role" CHECK ("app"."membership"."role" in ('manager', 'contributor')),
	CONSTRAINT "membership_stratum" CHECK ("app"."membership"."stratum" in ('management', 'engineering', 'production', 'commercial'))
);
--> statement-breakpoint
CREATE TABLE "app"."person" (
	"id" uuid PRIMARY KEY NOT NULL,
	"email" text NOT NULL,
	"name" text DEFAULT '' NOT NULL,
	"other_name" text,
	"password_hash" text,
	"locale" text,
	"reminders_off_at" timestamp with time zone,
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
	"browser_hash" text NOT NULL,
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
CREATE TABLE "app"."plan" (
	"firm_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"assessment_id" uuid NOT NULL,
	"result_revision" integer NOT NULL,
	"effort_limit" integer NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "plan_firm_id_id_pk" PRIMARY KEY("firm_id","id"),
	CONSTRAINT "plan_of_result" UNIQUE("firm_id","assessment_id"),
	CONSTRAINT "plan_effort_limit" CHECK ("app"."plan"."effort_limit" between 1 and 99)
);
--> statement-breakpoint
CREATE TABLE "app"."plan_event" (
	"firm_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"plan_id" uuid NOT NULL,
	"measure_id" uuid,
	"change" text NOT NULL,
	"before" jsonb NOT NULL,
	"after" jsonb NOT NULL,
	"by_person_id" uuid,
	"at" timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
	CONSTRAINT "plan_event_firm_id_id_pk" PRIMARY KEY("firm_id","id"),
	CONSTRAINT "plan_event_change" CHECK ("app"."plan_event"."change" in ('limit', 'added', 'carried', 'changed', 'moved', 'step', 'record'))
);
--> statement-breakpoint
CREATE TABLE "app"."plan_measure" (
	"firm_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"plan_id" uuid NOT NULL,
	"catalog_id" text,
	"title" text DEFAULT '' NOT NULL,
	"cell" text NOT NULL,
	"owner_id" uuid,
	"owner_name" text DEFAULT '' NOT NULL,
	"first_step_on" date,
	"record_on" date,
	"cost" numeric(14, 2),
	"currency" text,
	"effort" integer NOT NULL,
	"proof" text DEFAULT '' NOT NULL,
	"note" text DEFAULT '' NOT NULL,
	"after_id" uuid,
	"carried_from_id" uuid,
	"state" text DEFAULT 'not-started' NOT NULL,
	"reason" text DEFAULT '' NOT NULL,
	"started_on" date,
	"done_on" date,
	"revision" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "plan_measure_firm_id_id_pk" PRIMARY KEY("firm_id","id"),
	CONSTRAINT "plan_measure_once" UNIQUE("firm_id","plan_id","catalog_id"),
	CONSTRAINT "plan_measure_catalog" CHECK ("app"."plan_measure"."catalog_id" ~ '^M[0-9]{2}$'),
	CONSTRAINT "plan_measure_title" CHECK (("app"."plan_measure"."catalog_id" is null) = ("app"."plan_measure"."title" <> '')),
	CONSTRAINT "plan_measure_owner" CHECK ("app"."plan_measure"."owner_id" is null or "app"."plan_measure"."owner_name" = ''),
	CONSTRAINT "plan_measure_cost" CHECK ("app"."plan_measure"."cost" >= 0 and ("app"."plan_measure"."cost" is null) = ("app"."plan_measure"."currency" is null)),
	CONSTRAINT "plan_measure_currency" CHECK ("app"."plan_measure"."currency" ~ '^[A-Z]{3}$'),
	CONSTRAINT "plan_measure_effort" CHECK ("app"."plan_measure"."effort" between 1 and 3),
	CONSTRAINT "plan_measure_dates" CHECK ("app"."plan_measure"."record_on" >= "app"."plan_measure"."first_step_on"),
	CONSTRAINT "plan_measure_cell" CHECK ("app"."plan_measure"."cell" in ('PRE.ORG', 'PRE.NET', 'PRE.POS', 'PRE.INT', 'LRN.ORG', 'LRN.NET', 'LRN.POS', 'LRN.INT', 'APP.ORG', 'APP.NET', 'APP.POS', 'APP.INT', 'EVA.ORG', 'EVA.NET', 'EVA.POS', 'EVA.INT')),
	CONSTRAINT "plan_measure_state" CHECK ("app"."plan_measure"."state" in ('not-started', 'running', 'done', 'verified', 'set-aside')),
	CONSTRAINT "plan_measure_set_aside" CHECK ("app"."plan_measure"."state" <> 'set-aside' or "app"."plan_measure"."reason" <> '')
);
--> statement-breakpoint
CREATE TABLE "app"."plan_record" (
	"firm_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"measure_id" uuid NOT NULL,
	"title" text NOT NULL,
	"date" date NOT NULL,
	"grade" text NOT NULL,
	"reason" text DEFAULT '' NOT NULL,
	"by_person_id" uuid,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "plan_record_firm_id_id_pk" PRIMARY KEY("firm_id","id"),
	CONSTRAINT "plan_record_of_measure" UNIQUE("firm_id","measure_id"),
	CONSTRAINT "plan_record_title" CHECK ("app"."plan_record"."title" <> ''),
	CONSTRAINT "plan_record_grade" CHECK ("app"."plan_record"."grade" in ('E0', 'E1', 'E2', 'E3'))
);
--> statement-breakpoint
CREATE TABLE "app"."plan_record_file" (
	"firm_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"record_id" uuid NOT NULL,
	"digest" text NOT NULL,
	"name" text NOT NULL,
	"kind" text NOT NULL,
	"bytes" integer NOT NULL,
	"pages" integer,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "plan_record_file_firm_id_id_pk" PRIMARY KEY("firm_id","id"),
	CONSTRAINT "plan_record_file_of_record" UNIQUE("firm_id","record_id"),
	CONSTRAINT "plan_record_file_kind" CHECK ("app"."plan_record_file"."kind" in ('pdf', 'docx', 'xlsx', 'pptx', 'jpeg', 'png', 'webp')),
	CONSTRAINT "plan_record_file_digest_form" CHECK ("app"."plan_record_file"."digest" ~ '^[0-9a-f]{64}$')
);
--> statement-breakpoint
CREATE TABLE "app"."plan_step" (
	"firm_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"measure_id" uuid NOT NULL,
	"position" integer NOT NULL,
	"text" text DEFAULT '' NOT NULL,
	"catalog_id" text,
	"done_at" timestamp with time zone,
	CONSTRAINT "plan_step_firm_id_id_pk" PRIMARY KEY("firm_id","id"),
	CONSTRAINT "plan_step_words" CHECK (("app"."plan_step"."catalog_id" is null) = ("app"."plan_step"."text" <> '')),
	CONSTRAINT "plan_step_catalog" CHECK ("app"."plan_step"."catalog_id" ~ '^M[0-9]{2}$')
);
--> statement-breakpoint
CREATE TABLE "app"."cohort_firm" (
	"cohort_id" uuid NOT NULL,
	"firm_id" uuid NOT NULL,
	"part" uuid,
	"consent_level" integer NOT NULL,
	"joined_at" timestamp with time zone NOT NULL,
	"place" bigint NOT NULL,
	CONSTRAINT "cohort_firm_cohort_id_firm_id_pk" PRIMARY KEY("cohort_id","firm_id")
);
--> statement-breakpoint
CREATE TABLE "app"."cohort_item" (
	"cohort_id" uuid NOT NULL,
	"cycle" integer NOT NULL,
	"item_id" text NOT NULL,
	"reached" integer NOT NULL,
	"stopped" integer NOT NULL,
	"times" integer[] NOT NULL,
	"shown" integer[] NOT NULL,
	"waiting" uuid[] NOT NULL,
	CONSTRAINT "cohort_item_cohort_id_cycle_item_id_pk" PRIMARY KEY("cohort_id","cycle","item_id")
);
--> statement-breakpoint
CREATE TABLE "app"."cohort_rollup" (
	"cohort_id" uuid NOT NULL,
	"cycle" integer NOT NULL,
	"stage" text NOT NULL,
	"week" date NOT NULL,
	"firms" integer NOT NULL,
	CONSTRAINT "cohort_rollup_cohort_id_cycle_stage_week_pk" PRIMARY KEY("cohort_id","cycle","stage","week"),
	CONSTRAINT "cohort_rollup_stage" CHECK ("app"."cohort_rollup"."stage" in ('invited', 'joined', 'started', 'submitted', 'frozen'))
);
--> statement-breakpoint
CREATE TABLE "app"."digits_shown" (
	"firm_id" uuid NOT NULL,
	"cycle" integer NOT NULL,
	"cohort_id" uuid,
	"lot_id" uuid,
	CONSTRAINT "digits_shown_firm_id_cycle_pk" PRIMARY KEY("firm_id","cycle")
);
--> statement-breakpoint
CREATE TABLE "app"."firm_item" (
	"firm_id" uuid NOT NULL,
	"cycle" integer NOT NULL,
	"item_id" text NOT NULL,
	"first_at" timestamp with time zone NOT NULL,
	"time_band" integer,
	CONSTRAINT "firm_item_firm_id_cycle_item_id_pk" PRIMARY KEY("firm_id","cycle","item_id"),
	CONSTRAINT "firm_item_time_band" CHECK ("app"."firm_item"."time_band" between 1 and 5)
);
--> statement-breakpoint
CREATE TABLE "app"."firm_progress" (
	"firm_id" uuid NOT NULL,
	"cycle" integer NOT NULL,
	"started_at" timestamp with time zone NOT NULL,
	"submitted_at" timestamp with time zone,
	"frozen_at" timestamp with time zone,
	CONSTRAINT "firm_progress_firm_id_cycle_pk" PRIMARY KEY("firm_id","cycle")
);
--> statement-breakpoint
CREATE TABLE "app"."item_count" (
	"cohort_id" uuid NOT NULL,
	"cycle" integer NOT NULL,
	"item_id" text NOT NULL,
	"reached" integer NOT NULL,
	"stopped" integer NOT NULL,
	CONSTRAINT "item_count_cohort_id_cycle_item_id_pk" PRIMARY KEY("cohort_id","cycle","item_id")
);
--> statement-breakpoint
CREATE TABLE "app"."item_stand" (
	"firm_id" uuid NOT NULL,
	"cycle" integer NOT NULL,
	"cohort_id" uuid NOT NULL,
	"item_id" text,
	"counted" text[] NOT NULL,
	CONSTRAINT "item_stand_firm_id_cycle_pk" PRIMARY KEY("firm_id","cycle")
);
--> statement-breakpoint
CREATE TABLE "app"."lot_column" (
	"cohort_id" uuid NOT NULL,
	"lot_id" uuid NOT NULL,
	"cycle" integer NOT NULL,
	"place" bigint NOT NULL,
	"firms" integer NOT NULL,
	"levels" integer[] NOT NULL,
	CONSTRAINT "lot_column_cohort_id_lot_id_place_pk" PRIMARY KEY("cohort_id","lot_id","place")
);
--> statement-breakpoint
CREATE TABLE "app"."pulse_address" (
	"firm_id" uuid NOT NULL,
	"wave_id" uuid NOT NULL,
	"unit_id" uuid NOT NULL,
	"n" integer NOT NULL,
	"email" text NOT NULL,
	"claimed_at" timestamp with time zone,
	"refused" boolean DEFAULT false NOT NULL,
	CONSTRAINT "pulse_address_firm_id_wave_id_unit_id_n_pk" PRIMARY KEY("firm_id","wave_id","unit_id","n"),
	CONSTRAINT "pulse_address_lower" CHECK ("app"."pulse_address"."email" = lower("app"."pulse_address"."email"))
);
--> statement-breakpoint
CREATE TABLE "app"."pulse_answer" (
	"firm_id" uuid NOT NULL,
	"wave_id" uuid NOT NULL,
	"unit_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"sealed" text,
	"levels" text,
	CONSTRAINT "pulse_answer_firm_id_wave_id_unit_id_id_pk" PRIMARY KEY("firm_id","wave_id","unit_id","id"),
	CONSTRAINT "pulse_answer_one" CHECK (("app"."pulse_answer"."sealed" is null) <> ("app"."pulse_answer"."levels" is null)),
	CONSTRAINT "pulse_answer_levels" CHECK ("app"."pulse_answer"."levels" ~ '^[1-5-]{16}$')
);
--> statement-breakpoint
CREATE TABLE "app"."pulse_figure" (
	"firm_id" uuid NOT NULL,
	"wave_id" uuid NOT NULL,
	"about" uuid NOT NULL,
	"figures" jsonb NOT NULL,
	"by_hand" integer DEFAULT 0 NOT NULL,
	CONSTRAINT "pulse_figure_firm_id_wave_id_about_pk" PRIMARY KEY("firm_id","wave_id","about"),
	CONSTRAINT "pulse_figure_means" CHECK ("app"."pulse_figure"."figures" - array['people', 'cells', 'phases', 'overall'] = '{}'::jsonb)
);
--> statement-breakpoint
CREATE TABLE "app"."pulse_held" (
	"firm_id" uuid NOT NULL,
	"wave_id" uuid NOT NULL,
	"unit_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"sealed" text NOT NULL,
	CONSTRAINT "pulse_held_firm_id_wave_id_unit_id_id_pk" PRIMARY KEY("firm_id","wave_id","unit_id","id")
);
--> statement-breakpoint
CREATE TABLE "app"."pulse_round" (
	"firm_id" uuid NOT NULL,
	"wave_id" uuid NOT NULL,
	"unit_id" uuid NOT NULL,
	"way" text NOT NULL,
	"headcount" integer NOT NULL,
	"sent" integer DEFAULT 0 NOT NULL,
	CONSTRAINT "pulse_round_firm_id_wave_id_unit_id_pk" PRIMARY KEY("firm_id","wave_id","unit_id"),
	CONSTRAINT "pulse_round_way" CHECK ("app"."pulse_round"."way" in ('mail', 'links', 'code')),
	CONSTRAINT "pulse_round_sent" CHECK ("app"."pulse_round"."sent" between 0 and "app"."pulse_round"."headcount")
);
--> statement-breakpoint
CREATE TABLE "app"."pulse_token" (
	"firm_id" uuid NOT NULL,
	"wave_id" uuid NOT NULL,
	"unit_id" uuid NOT NULL,
	"hash" text NOT NULL,
	"kind" text NOT NULL,
	"spent" boolean DEFAULT false NOT NULL,
	CONSTRAINT "pulse_token_firm_id_wave_id_unit_id_hash_pk" PRIMARY KEY("firm_id","wave_id","unit_id","hash"),
	CONSTRAINT "pulse_token_kind" CHECK ("app"."pulse_token"."kind" in ('link', 'code', 'receipt'))
);
--> statement-breakpoint
CREATE TABLE "app"."pulse_unit" (
	"firm_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"name" text NOT NULL,
	"headcount" integer NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"ended_at" timestamp with time zone,
	CONSTRAINT "pulse_unit_firm_id_id_pk" PRIMARY KEY("firm_id","id"),
	CONSTRAINT "pulse_unit_headcount" CHECK ("app"."pulse_unit"."headcount" between 5 and 2000)
);
--> statement-breakpoint
CREATE TABLE "app"."pulse_wave" (
	"firm_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"year" integer NOT NULL,
	"quarter" integer NOT NULL,
	"questionnaire" text NOT NULL,
	"opened_at" timestamp with time zone DEFAULT now() NOT NULL,
	"last_day" date NOT NULL,
	"closes_at" timestamp with time zone NOT NULL,
	"closed_at" timestamp with time zone,
	CONSTRAINT "pulse_wave_firm_id_id_pk" PRIMARY KEY("firm_id","id"),
	CONSTRAINT "pulse_wave_quarter" CHECK ("app"."pulse_wave"."quarter" between 1 and 4)
);
--> statement-breakpoint
CREATE TABLE "app"."client_note" (
	"firm_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"consultant_id" uuid NOT NULL,
	"text" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"changed_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "client_note_firm_id_id_pk" PRIMARY KEY("firm_id","id"),
	CONSTRAINT "client_note_length" CHECK (char_length("app"."client_note"."text") between 1 and 8000)
);
--> statement-breakpoint
CREATE TABLE "app"."consultant_answer" (
	"firm_id" uuid NOT NULL,
	"rating_id" uuid NOT NULL,
	"item_id" text NOT NULL,
	"level" double precision,
	"evidence_seen" boolean NOT NULL,
	"note" text DEFAULT '' NOT NULL,
	"revision" integer DEFAULT 1 NOT NULL,
	"saved_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "consultant_answer_firm_id_rating_id_item_id_pk" PRIMARY KEY("firm_id","rating_id","item_id"),
	CONSTRAINT "consultant_answer_level" CHECK ("app"."consultant_answer"."level" between 1 and 5 and "app"."consultant_answer"."level" * 2 = floor("app"."consultant_answer"."level" * 2)),
	CONSTRAINT "consultant_answer_note" CHECK (char_length("app"."consultant_answer"."note") <= 2000)
);
--> statement-breakpoint
CREATE TABLE "app"."consultant_rating" (
	"firm_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"assessment_id" uuid NOT NULL,
	"consultant_id" uuid,
	"blind" boolean NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"given_at" timestamp with time zone,
	CONSTRAINT "consultant_rating_firm_id_id_pk" PRIMARY KEY("firm_id","id"),
	CONSTRAINT "consultant_rating_once" UNIQUE("assessment_id","consultant_id")
);
--> statement-breakpoint
CREATE TABLE "app"."review_opening" (
	"firm_id" uuid NOT NULL,
	"assessment_id" uuid NOT NULL,
	"phase" text NOT NULL,
	"person_id" uuid NOT NULL,
	"submitted_at" timestamp with time zone NOT NULL,
	"opened_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "review_opening_firm_id_assessment_id_phase_person_id_submitted_at_pk" PRIMARY KEY("firm_id","assessment_id","phase","person_id","submitted_at")
);
--> statement-breakpoint
CREATE TABLE "app"."review_remark" (
	"firm_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"assessment_id" uuid NOT NULL,
	"phase" text NOT NULL,
	"item_id" text NOT NULL,
	"person_id" uuid,
	"submitted_at" timestamp with time zone NOT NULL,
	"text" text NOT NULL,
	"revision" integer DEFAULT 1 NOT NULL,
	"saved_at" timestamp with time zone DEFAULT now() NOT NULL,
	"event_id" uuid,
	CONSTRAINT "review_remark_firm_id_id_pk" PRIMARY KEY("firm_id","id"),
	CONSTRAINT "review_remark_once" UNIQUE("assessment_id","item_id","person_id","submitted_at"),
	CONSTRAINT "review_remark_length" CHECK (char_length("app"."review_remark"."text") <= 2000)
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
CREATE TABLE "app"."evidence_file" (
	"firm_id" uuid NOT NULL,
	"assessment_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"evidence_id" uuid NOT NULL,
	"digest" text NOT NULL,
	"name" text NOT NULL,
	"kind" text NOT NULL,
	"bytes" integer NOT NULL,
	"pages" integer,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "evidence_file_firm_id_assessment_id_id_pk" PRIMARY KEY("firm_id","assessment_id","id"),
	CONSTRAINT "evidence_file_record" UNIQUE("firm_id","assessment_id","evidence_id"),
	CONSTRAINT "evidence_file_kind" CHECK ("app"."evidence_file"."kind" in ('pdf', 'docx', 'xlsx', 'pptx', 'jpeg', 'png', 'webp')),
	CONSTRAINT "evidence_file_digest_form" CHECK ("app"."evidence_file"."digest" ~ '^[0-9a-f]{64}$')
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
	CONSTRAINT "record_kind" CHECK ("app"."record"."kind" in ('profile', 'link', 'context', 'shares', 'aim', 'not-applicable', 'evidence', 'event', 'figure')),
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
	"org_required" double precision,
	"net_required" double precision,
	"pos_required" double precision,
	"int_required" double precision,
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
	"customer_hhi" double precision,
	"power_imbalance" double precision,
	"fits_known_type" boolean,
	"overall_sem" double precision,
	"pre_sem" double precision,
	"lrn_sem" double precision,
	"app_sem" double precision,
	"eva_sem" double precision,
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
CREATE TABLE "app"."session" (
	"id" uuid PRIMARY KEY NOT NULL,
	"person_id" uuid NOT NULL,
	"token_hash" text NOT NULL,
	"method" text NOT NULL,
	"device" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"last_used_at" timestamp with time zone DEFAULT now() NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	CONSTRAINT "session_method" CHECK ("app"."session"."method" in ('code', 'password', 'demo'))
);
--> statement-breakpoint
CREATE TABLE "app"."cohort_benchmark" (
	"cohort_id" uuid NOT NULL,
	"snapshot_id" uuid NOT NULL,
	"firm_id" uuid NOT NULL,
	"assessment_id" uuid NOT NULL,
	"stand" integer NOT NULL,
	"reading" jsonb NOT NULL,
	"for_consultants" boolean NOT NULL,
	CONSTRAINT "cohort_benchmark_cohort_id_snapshot_id_firm_id_pk" PRIMARY KEY("cohort_id","snapshot_id","firm_id")
);
--> statement-breakpoint
CREATE TABLE "app"."cohort_snapshot" (
	"cohort_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"audience" text NOT NULL,
	"at" timestamp with time zone DEFAULT now() NOT NULL,
	"job_id" uuid,
	"report" jsonb NOT NULL,
	"published_at" timestamp with time zone,
	"held_at" timestamp with time zone,
	"withdrawn_at" timestamp with time zone,
	"shown" jsonb NOT NULL,
	"pool" jsonb,
	CONSTRAINT "cohort_snapshot_cohort_id_id_pk" PRIMARY KEY("cohort_id","id"),
	CONSTRAINT "cohort_snapshot_audience" CHECK ("app"."cohort_snapshot"."audience" in ('firm', 'consultant', 'administrator'))
);
--> statement-breakpoint
CREATE TABLE "app"."consultant_seen" (
	"person_id" uuid NOT NULL,
	"firm_id" uuid NOT NULL,
	"stand" integer NOT NULL,
	"values" jsonb NOT NULL,
	"seq" bigserial NOT NULL,
	CONSTRAINT "consultant_seen_person_id_firm_id_stand_pk" PRIMARY KEY("person_id","firm_id","stand")
);
--> statement-breakpoint
CREATE TABLE "app"."snapshot_erasure" (
	"firm_id" uuid PRIMARY KEY NOT NULL,
	"at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "app"."snapshot_seen" (
	"cohort_id" uuid NOT NULL,
	"firm_id" uuid NOT NULL,
	"stand" integer NOT NULL,
	"level" integer NOT NULL,
	"values" jsonb NOT NULL,
	"seq" bigserial NOT NULL,
	CONSTRAINT "snapshot_seen_cohort_id_firm_id_stand_pk" PRIMARY KEY("cohort_id","firm_id","stand"),
	CONSTRAINT "snapshot_seen_level" CHECK ("app"."snapshot_seen"."level" between 2 and 3)
);
--> statement-breakpoint
CREATE TABLE "app"."snapshot_stand" (
	"cohort_id" uuid NOT NULL,
	"snapshot_id" uuid NOT NULL,
	"firm_id" uuid NOT NULL,
	"stand" integer NOT NULL,
	CONSTRAINT "snapshot_stand_cohort_id_snapshot_id_firm_id_stand_pk" PRIMARY KEY("cohort_id","snapshot_id","firm_id","stand")
);
--> statement-breakpoint
ALTER TABLE "app"."cohort_administrator" ADD CONSTRAINT "cohort_administrator_cohort_id_cohort_id_fk" FOREIGN KEY ("cohort_id") REFERENCES "app"."cohort"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."cohort_administrator" ADD CONSTRAINT "cohort_administrator_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "app"."person"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."former_place" ADD CONSTRAINT "former_place_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "app"."person"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."former_place" ADD CONSTRAINT "former_place_firm_id_firm_id_fk" FOREIGN KEY ("firm_id") REFERENCES "app"."firm"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."former_place" ADD CONSTRAINT "former_place_cohort_id_cohort_id_fk" FOREIGN KEY ("cohort_id") REFERENCES "app"."cohort"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."cohort_agreement" ADD CONSTRAINT "cohort_agreement_cohort_id_cohort_id_fk" FOREIGN KEY ("cohort_id") REFERENCES "app"."cohort"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."answer" ADD CONSTRAINT "answer_respondent" FOREIGN KEY ("firm_id","assessment_id","respondent_id") REFERENCES "app"."respondent"("firm_id","assessment_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."answer_history" ADD CONSTRAINT "answer_history_respondent" FOREIGN KEY ("firm_id","assessment_id","respondent_id") REFERENCES "app"."respondent"("firm_id","assessment_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."respondent" ADD CONSTRAINT "respondent_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "app"."person"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."respondent" ADD CONSTRAINT "respondent_assessment" FOREIGN KEY ("firm_id","assessment_id") REFERENCES "app"."assessment"("firm_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."aim" ADD CONSTRAINT "aim_assessment" FOREIGN KEY ("firm_id","assessment_id") REFERENCES "app"."assessment"("firm_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."assessment" ADD CONSTRAINT "assessment_firm_id_firm_id_fk" FOREIGN KEY ("firm_id") REFERENCES "app"."firm"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."assessment_phase" ADD CONSTRAINT "assessment_phase_assessment" FOREIGN KEY ("firm_id","assessment_id") REFERENCES "app"."assessment"("firm_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."firm_figure" ADD CONSTRAINT "firm_figure_assessment" FOREIGN KEY ("firm_id","assessment_id") REFERENCES "app"."assessment"("firm_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."phase_event" ADD CONSTRAINT "phase_event_by_person_id_person_id_fk" FOREIGN KEY ("by_person_id") REFERENCES "app"."person"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."phase_event" ADD CONSTRAINT "phase_event_assessment" FOREIGN KEY ("firm_id","assessment_id") REFERENCES "app"."assessment"("firm_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."phase_mail" ADD CONSTRAINT "phase_mail_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "app"."person"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."phase_mail" ADD CONSTRAINT "phase_mail_event" FOREIGN KEY ("firm_id","event_id") REFERENCES "app"."phase_event"("firm_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."role_shares" ADD CONSTRAINT "role_shares_assessment" FOREIGN KEY ("firm_id","assessment_id") REFERENCES "app"."assessment"("firm_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."assignment" ADD CONSTRAINT "assignment_assigned_by_person_id_fk" FOREIGN KEY ("assigned_by") REFERENCES "app"."person"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."assignment" ADD CONSTRAINT "assignment_assessment" FOREIGN KEY ("firm_id","assessment_id") REFERENCES "app"."assessment"("firm_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."assignment" ADD CONSTRAINT "assignment_assignee" FOREIGN KEY ("firm_id","assignee_id") REFERENCES "app"."membership"("firm_id","person_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."assignment_event" ADD CONSTRAINT "assignment_event_by_person_id_person_id_fk" FOREIGN KEY ("by_person_id") REFERENCES "app"."person"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."assignment_event" ADD CONSTRAINT "assignment_event_assignment" FOREIGN KEY ("firm_id","assignment_id") REFERENCES "app"."assignment"("firm_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."assignment_mail" ADD CONSTRAINT "assignment_mail_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "app"."person"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."assignment_mail" ADD CONSTRAINT "assignment_mail_assessment" FOREIGN KEY ("firm_id","assessment_id") REFERENCES "app"."assessment"("firm_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."audit_entry" ADD CONSTRAINT "audit_entry_by_person_id_person_id_fk" FOREIGN KEY ("by_person_id") REFERENCES "app"."person"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."audit_entry" ADD CONSTRAINT "audit_entry_firm_id_firm_id_fk" FOREIGN KEY ("firm_id") REFERENCES "app"."firm"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."audit_entry" ADD CONSTRAINT "audit_entry_cohort_id_cohort_id_fk" FOREIGN KEY ("cohort_id") REFERENCES "app"."cohort"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."administrator_invitation" ADD CONSTRAINT "administrator_invitation_cohort_id_cohort_id_fk" FOREIGN KEY ("cohort_id") REFERENCES "app"."cohort"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."administrator_invitation" ADD CONSTRAINT "administrator_invitation_invited_by_person_id_fk" FOREIGN KEY ("invited_by") REFERENCES "app"."person"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."cohort_call" ADD CONSTRAINT "cohort_call_by_person_id_person_id_fk" FOREIGN KEY ("by_person_id") REFERENCES "app"."person"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."cohort_call" ADD CONSTRAINT "cohort_call_of_invitation" FOREIGN KEY ("cohort_id","invitation_id") REFERENCES "app"."cohort_invitation"("cohort_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."cohort_event" ADD CONSTRAINT "cohort_event_cohort_id_cohort_id_fk" FOREIGN KEY ("cohort_id") REFERENCES "app"."cohort"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."cohort_event" ADD CONSTRAINT "cohort_event_firm_id_firm_id_fk" FOREIGN KEY ("firm_id") REFERENCES "app"."firm"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."cohort_event" ADD CONSTRAINT "cohort_event_by_person_id_person_id_fk" FOREIGN KEY ("by_person_id") REFERENCES "app"."person"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."cohort_invitation" ADD CONSTRAINT "cohort_invitation_cohort_id_cohort_id_fk" FOREIGN KEY ("cohort_id") REFERENCES "app"."cohort"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."cohort_invitation" ADD CONSTRAINT "cohort_invitation_invited_by_person_id_fk" FOREIGN KEY ("invited_by") REFERENCES "app"."person"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."cohort_invitation" ADD CONSTRAINT "cohort_invitation_firm_id_firm_id_fk" FOREIGN KEY ("firm_id") REFERENCES "app"."firm"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."cohort_mail" ADD CONSTRAINT "cohort_mail_asked_by_person_id_fk" FOREIGN KEY ("asked_by") REFERENCES "app"."person"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."cohort_mail" ADD CONSTRAINT "cohort_mail_invitation" FOREIGN KEY ("cohort_id","invitation_id") REFERENCES "app"."cohort_invitation"("cohort_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."comment" ADD CONSTRAINT "comment_author_id_person_id_fk" FOREIGN KEY ("author_id") REFERENCES "app"."person"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."comment" ADD CONSTRAINT "comment_thread" FOREIGN KEY ("firm_id","thread_id") REFERENCES "app"."comment_thread"("firm_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."comment_thread" ADD CONSTRAINT "comment_thread_started_by_person_id_fk" FOREIGN KEY ("started_by") REFERENCES "app"."person"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."comment_thread" ADD CONSTRAINT "comment_thread_processed_by_person_id_fk" FOREIGN KEY ("processed_by") REFERENCES "app"."person"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."comment_thread" ADD CONSTRAINT "comment_thread_assessment" FOREIGN KEY ("firm_id","assessment_id") REFERENCES "app"."assessment"("firm_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."thread_event" ADD CONSTRAINT "thread_event_by_person_id_person_id_fk" FOREIGN KEY ("by_person_id") REFERENCES "app"."person"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."thread_event" ADD CONSTRAINT "thread_event_thread" FOREIGN KEY ("firm_id","thread_id") REFERENCES "app"."comment_thread"("firm_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."confirmation" ADD CONSTRAINT "confirmation_asked_by_person_id_fk" FOREIGN KEY ("asked_by") REFERENCES "app"."person"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."confirmation" ADD CONSTRAINT "confirmation_link" FOREIGN KEY ("firm_id","link_id") REFERENCES "app"."link"("firm_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."confirmation_address" ADD CONSTRAINT "confirmation_address_of" FOREIGN KEY ("firm_id","confirmation_id") REFERENCES "app"."confirmation"("firm_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."confirmation_answer" ADD CONSTRAINT "confirmation_answer_of" FOREIGN KEY ("firm_id","confirmation_id") REFERENCES "app"."confirmation"("firm_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."confirmation_scale" ADD CONSTRAINT "confirmation_scale_of" FOREIGN KEY ("firm_id","confirmation_id") REFERENCES "app"."confirmation"("firm_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."access_log" ADD CONSTRAINT "access_log_engagement_fk" FOREIGN KEY ("firm_id","engagement_id") REFERENCES "app"."engagement"("firm_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."consultant" ADD CONSTRAINT "consultant_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "app"."person"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."engagement" ADD CONSTRAINT "engagement_firm_id_firm_id_fk" FOREIGN KEY ("firm_id") REFERENCES "app"."firm"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."engagement" ADD CONSTRAINT "engagement_consultant_id_consultant_person_id_fk" FOREIGN KEY ("consultant_id") REFERENCES "app"."consultant"("person_id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."engagement" ADD CONSTRAINT "engagement_granted_by_person_id_fk" FOREIGN KEY ("granted_by") REFERENCES "app"."person"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."engagement_code" ADD CONSTRAINT "engagement_code_firm_id_firm_id_fk" FOREIGN KEY ("firm_id") REFERENCES "app"."firm"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."engagement_code" ADD CONSTRAINT "engagement_code_made_by_person_id_fk" FOREIGN KEY ("made_by") REFERENCES "app"."person"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."cohort" ADD CONSTRAINT "cohort_parent_id_cohort_id_fk" FOREIGN KEY ("parent_id") REFERENCES "app"."cohort"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."cohort_membership" ADD CONSTRAINT "cohort_membership_cohort_id_cohort_id_fk" FOREIGN KEY ("cohort_id") REFERENCES "app"."cohort"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."cohort_membership" ADD CONSTRAINT "cohort_membership_firm_id_firm_id_fk" FOREIGN KEY ("firm_id") REFERENCES "app"."firm"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."instrument_version" ADD CONSTRAINT "instrument_version_cohort_id_cohort_id_fk" FOREIGN KEY ("cohort_id") REFERENCES "app"."cohort"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."instrument_version" ADD CONSTRAINT "instrument_version_created_by_person_id_fk" FOREIGN KEY ("created_by") REFERENCES "app"."person"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."instrument_version" ADD CONSTRAINT "instrument_version_published_by_person_id_fk" FOREIGN KEY ("published_by") REFERENCES "app"."person"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."job" ADD CONSTRAINT "job_cohort_id_cohort_id_fk" FOREIGN KEY ("cohort_id") REFERENCES "app"."cohort"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."job" ADD CONSTRAINT "job_firm_id_firm_id_fk" FOREIGN KEY ("firm_id") REFERENCES "app"."firm"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."job" ADD CONSTRAINT "job_requested_by_person_id_fk" FOREIGN KEY ("requested_by") REFERENCES "app"."person"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."link" ADD CONSTRAINT "link_firm_id_firm_id_fk" FOREIGN KEY ("firm_id") REFERENCES "app"."firm"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."link" ADD CONSTRAINT "link_partner_firm_id_firm_id_fk" FOREIGN KEY ("partner_firm_id") REFERENCES "app"."firm"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."link_answer" ADD CONSTRAINT "link_answer_link" FOREIGN KEY ("firm_id","link_id") REFERENCES "app"."link"("firm_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."link_channel" ADD CONSTRAINT "link_channel_link" FOREIGN KEY ("firm_id","link_id") REFERENCES "app"."link"("firm_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."link_incident" ADD CONSTRAINT "link_incident_link" FOREIGN KEY ("firm_id","link_id") REFERENCES "app"."link"("firm_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."position_event" ADD CONSTRAINT "position_event_firm_id_firm_id_fk" FOREIGN KEY ("firm_id") REFERENCES "app"."firm"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."link_code" ADD CONSTRAINT "link_code_made_by_person_id_fk" FOREIGN KEY ("made_by") REFERENCES "app"."person"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."link_code" ADD CONSTRAINT "link_code_link" FOREIGN KEY ("firm_id","link_id") REFERENCES "app"."link"("firm_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."link_match" ADD CONSTRAINT "link_match_link" FOREIGN KEY ("firm_id","link_id") REFERENCES "app"."link"("firm_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."merged_fact" ADD CONSTRAINT "merged_fact_link" FOREIGN KEY ("firm_id","link_id") REFERENCES "app"."link"("firm_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."partner_event" ADD CONSTRAINT "partner_event_by_person_id_person_id_fk" FOREIGN KEY ("by_person_id") REFERENCES "app"."person"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."partner_event" ADD CONSTRAINT "partner_event_link" FOREIGN KEY ("firm_id","link_id") REFERENCES "app"."link"("firm_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."cohort_network" ADD CONSTRAINT "cohort_network_cohort_id_cohort_id_fk" FOREIGN KEY ("cohort_id") REFERENCES "app"."cohort"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."cohort_network" ADD CONSTRAINT "cohort_network_job_id_job_id_fk" FOREIGN KEY ("job_id") REFERENCES "app"."job"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."network_disclosure" ADD CONSTRAINT "network_disclosure_cohort_id_cohort_id_fk" FOREIGN KEY ("cohort_id") REFERENCES "app"."cohort"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."network_node" ADD CONSTRAINT "network_node_firm_id_firm_id_fk" FOREIGN KEY ("firm_id") REFERENCES "app"."firm"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."network_node" ADD CONSTRAINT "network_node_network" FOREIGN KEY ("cohort_id","network_id") REFERENCES "app"."cohort_network"("cohort_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."network_stand" ADD CONSTRAINT "network_stand_cohort_id_cohort_id_fk" FOREIGN KEY ("cohort_id") REFERENCES "app"."cohort"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."invitation" ADD CONSTRAINT "invitation_firm_id_firm_id_fk" FOREIGN KEY ("firm_id") REFERENCES "app"."firm"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."invitation" ADD CONSTRAINT "invitation_invited_by_person_id_fk" FOREIGN KEY ("invited_by") REFERENCES "app"."person"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."invite_card" ADD CONSTRAINT "invite_card_firm_id_firm_id_fk" FOREIGN KEY ("firm_id") REFERENCES "app"."firm"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."invite_card" ADD CONSTRAINT "invite_card_created_by_person_id_fk" FOREIGN KEY ("created_by") REFERENCES "app"."person"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."membership" ADD CONSTRAINT "membership_firm_id_firm_id_fk" FOREIGN KEY ("firm_id") REFERENCES "app"."firm"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."membership" ADD CONSTRAINT "membership_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "app"."person"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."visitor" ADD CONSTRAINT "visitor_claimed_by_firm_firm_id_fk" FOREIGN KEY ("claimed_by_firm") REFERENCES "app"."firm"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."plan" ADD CONSTRAINT "plan_result" FOREIGN KEY ("firm_id","assessment_id","result_revision") REFERENCES "app"."result"("firm_id","assessment_id","revision") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."plan_event" ADD CONSTRAINT "plan_event_by_person_id_person_id_fk" FOREIGN KEY ("by_person_id") REFERENCES "app"."person"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."plan_event" ADD CONSTRAINT "plan_event_plan" FOREIGN KEY ("firm_id","plan_id") REFERENCES "app"."plan"("firm_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."plan_measure" ADD CONSTRAINT "plan_measure_owner_id_person_id_fk" FOREIGN KEY ("owner_id") REFERENCES "app"."person"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."plan_measure" ADD CONSTRAINT "plan_measure_plan" FOREIGN KEY ("firm_id","plan_id") REFERENCES "app"."plan"("firm_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."plan_record" ADD CONSTRAINT "plan_record_by_person_id_person_id_fk" FOREIGN KEY ("by_person_id") REFERENCES "app"."person"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."plan_record" ADD CONSTRAINT "plan_record_measure" FOREIGN KEY ("firm_id","measure_id") REFERENCES "app"."plan_measure"("firm_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."plan_record_file" ADD CONSTRAINT "plan_record_file_record" FOREIGN KEY ("firm_id","record_id") REFERENCES "app"."plan_record"("firm_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."plan_step" ADD CONSTRAINT "plan_step_measure" FOREIGN KEY ("firm_id","measure_id") REFERENCES "app"."plan_measure"("firm_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."cohort_firm" ADD CONSTRAINT "cohort_firm_cohort_id_cohort_id_fk" FOREIGN KEY ("cohort_id") REFERENCES "app"."cohort"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."cohort_firm" ADD CONSTRAINT "cohort_firm_firm_id_firm_id_fk" FOREIGN KEY ("firm_id") REFERENCES "app"."firm"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."cohort_item" ADD CONSTRAINT "cohort_item_cohort_id_cohort_id_fk" FOREIGN KEY ("cohort_id") REFERENCES "app"."cohort"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."cohort_rollup" ADD CONSTRAINT "cohort_rollup_cohort_id_cohort_id_fk" FOREIGN KEY ("cohort_id") REFERENCES "app"."cohort"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."digits_shown" ADD CONSTRAINT "digits_shown_firm_id_firm_id_fk" FOREIGN KEY ("firm_id") REFERENCES "app"."firm"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."digits_shown" ADD CONSTRAINT "digits_shown_cohort_id_cohort_id_fk" FOREIGN KEY ("cohort_id") REFERENCES "app"."cohort"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."firm_item" ADD CONSTRAINT "firm_item_firm_id_firm_id_fk" FOREIGN KEY ("firm_id") REFERENCES "app"."firm"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."firm_progress" ADD CONSTRAINT "firm_progress_firm_id_firm_id_fk" FOREIGN KEY ("firm_id") REFERENCES "app"."firm"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."item_count" ADD CONSTRAINT "item_count_cohort_id_cohort_id_fk" FOREIGN KEY ("cohort_id") REFERENCES "app"."cohort"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."item_stand" ADD CONSTRAINT "item_stand_firm_id_firm_id_fk" FOREIGN KEY ("firm_id") REFERENCES "app"."firm"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."item_stand" ADD CONSTRAINT "item_stand_cohort_id_cohort_id_fk" FOREIGN KEY ("cohort_id") REFERENCES "app"."cohort"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."lot_column" ADD CONSTRAINT "lot_column_cohort_id_cohort_id_fk" FOREIGN KEY ("cohort_id") REFERENCES "app"."cohort"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."pulse_address" ADD CONSTRAINT "pulse_address_round" FOREIGN KEY ("firm_id","wave_id","unit_id") REFERENCES "app"."pulse_round"("firm_id","wave_id","unit_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."pulse_answer" ADD CONSTRAINT "pulse_answer_round" FOREIGN KEY ("firm_id","wave_id","unit_id") REFERENCES "app"."pulse_round"("firm_id","wave_id","unit_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."pulse_figure" ADD CONSTRAINT "pulse_figure_wave" FOREIGN KEY ("firm_id","wave_id") REFERENCES "app"."pulse_wave"("firm_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."pulse_held" ADD CONSTRAINT "pulse_held_round" FOREIGN KEY ("firm_id","wave_id","unit_id") REFERENCES "app"."pulse_round"("firm_id","wave_id","unit_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."pulse_round" ADD CONSTRAINT "pulse_round_wave" FOREIGN KEY ("firm_id","wave_id") REFERENCES "app"."pulse_wave"("firm_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."pulse_round" ADD CONSTRAINT "pulse_round_unit" FOREIGN KEY ("firm_id","unit_id") REFERENCES "app"."pulse_unit"("firm_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."pulse_token" ADD CONSTRAINT "pulse_token_round" FOREIGN KEY ("firm_id","wave_id","unit_id") REFERENCES "app"."pulse_round"("firm_id","wave_id","unit_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."pulse_unit" ADD CONSTRAINT "pulse_unit_firm_id_firm_id_fk" FOREIGN KEY ("firm_id") REFERENCES "app"."firm"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."pulse_wave" ADD CONSTRAINT "pulse_wave_firm_id_firm_id_fk" FOREIGN KEY ("firm_id") REFERENCES "app"."firm"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."client_note" ADD CONSTRAINT "client_note_firm_id_firm_id_fk" FOREIGN KEY ("firm_id") REFERENCES "app"."firm"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."client_note" ADD CONSTRAINT "client_note_consultant_id_consultant_person_id_fk" FOREIGN KEY ("consultant_id") REFERENCES "app"."consultant"("person_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."consultant_answer" ADD CONSTRAINT "consultant_answer_rating" FOREIGN KEY ("firm_id","rating_id") REFERENCES "app"."consultant_rating"("firm_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."consultant_rating" ADD CONSTRAINT "consultant_rating_consultant_id_consultant_person_id_fk" FOREIGN KEY ("consultant_id") REFERENCES "app"."consultant"("person_id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."consultant_rating" ADD CONSTRAINT "consultant_rating_assessment" FOREIGN KEY ("firm_id","assessment_id") REFERENCES "app"."assessment"("firm_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."review_opening" ADD CONSTRAINT "review_opening_person_id_consultant_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "app"."consultant"("person_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."review_opening" ADD CONSTRAINT "review_opening_assessment" FOREIGN KEY ("firm_id","assessment_id") REFERENCES "app"."assessment"("firm_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."review_remark" ADD CONSTRAINT "review_remark_person_id_consultant_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "app"."consultant"("person_id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."review_remark" ADD CONSTRAINT "review_remark_assessment" FOREIGN KEY ("firm_id","assessment_id") REFERENCES "app"."assessment"("firm_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."review_remark" ADD CONSTRAINT "review_remark_event" FOREIGN KEY ("firm_id","event_id") REFERENCES "app"."phase_event"("firm_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."context_answer" ADD CONSTRAINT "context_answer_assessment" FOREIGN KEY ("firm_id","assessment_id") REFERENCES "app"."assessment"("firm_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."evidence" ADD CONSTRAINT "evidence_assessment" FOREIGN KEY ("firm_id","assessment_id") REFERENCES "app"."assessment"("firm_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."evidence_file" ADD CONSTRAINT "evidence_file_evidence" FOREIGN KEY ("firm_id","assessment_id","evidence_id") REFERENCES "app"."evidence"("firm_id","assessment_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
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
ALTER TABLE "app"."session" ADD CONSTRAINT "session_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "app"."person"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."cohort_benchmark" ADD CONSTRAINT "cohort_benchmark_firm_id_firm_id_fk" FOREIGN KEY ("firm_id") REFERENCES "app"."firm"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."cohort_benchmark" ADD CONSTRAINT "cohort_benchmark_snapshot" FOREIGN KEY ("cohort_id","snapshot_id") REFERENCES "app"."cohort_snapshot"("cohort_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."cohort_snapshot" ADD CONSTRAINT "cohort_snapshot_cohort_id_cohort_id_fk" FOREIGN KEY ("cohort_id") REFERENCES "app"."cohort"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."cohort_snapshot" ADD CONSTRAINT "cohort_snapshot_job_id_job_id_fk" FOREIGN KEY ("job_id") REFERENCES "app"."job"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."consultant_seen" ADD CONSTRAINT "consultant_seen_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "app"."person"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."snapshot_seen" ADD CONSTRAINT "snapshot_seen_cohort_id_cohort_id_fk" FOREIGN KEY ("cohort_id") REFERENCES "app"."cohort"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."snapshot_stand" ADD CONSTRAINT "snapshot_stand_snapshot" FOREIGN KEY ("cohort_id","snapshot_id") REFERENCES "app"."cohort_snapshot"("cohort_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "cohort_administrator_person" ON "app"."cohort_administrator" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "former_place_person" ON "app"."former_place" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "respondent_person" ON "app"."respondent" USING btree ("person_id");--> statement-breakpoint
CREATE UNIQUE INDEX "assessment_id_key" ON "app"."assessment" USING btree ("id");--> statement-breakpoint
CREATE INDEX "phase_event_assessment_at" ON "app"."phase_event" USING btree ("firm_id","assessment_id","at");--> statement-breakpoint
CREATE INDEX "assignment_batch" ON "app"."assignment" USING btree ("firm_id","batch_id");--> statement-breakpoint
CREATE INDEX "assignment_event_at" ON "app"."assignment_event" USING btree ("firm_id","assignment_id","at");--> statement-breakpoint
CREATE INDEX "assignment_mail_person" ON "app"."assignment_mail" USING btree ("firm_id","assessment_id","person_id","at");--> statement-breakpoint
CREATE INDEX "audit_entry_firm" ON "app"."audit_entry" USING btree ("firm_id","at");--> statement-breakpoint
CREATE INDEX "audit_entry_cohort" ON "app"."audit_entry" USING btree ("cohort_id","at");--> statement-breakpoint
CREATE INDEX "audit_entry_person" ON "app"."audit_entry" USING btree ("by_person_id");--> statement-breakpoint
CREATE INDEX "audit_entry_done_to" ON "app"."audit_entry" USING btree ("object_id") WHERE "app"."audit_entry"."object_kind" = 'person';--> statement-breakpoint
CREATE UNIQUE INDEX "administrator_invitation_token_hash_key" ON "app"."administrator_invitation" USING btree ("token_hash");--> statement-breakpoint
CREATE INDEX "cohort_call_invitation" ON "app"."cohort_call" USING btree ("cohort_id","invitation_id","at");--> statement-breakpoint
CREATE INDEX "cohort_call_by" ON "app"."cohort_call" USING btree ("by_person_id");--> statement-breakpoint
CREATE INDEX "cohort_event_at" ON "app"."cohort_event" USING btree ("cohort_id","at");--> statement-breakpoint
CREATE INDEX "cohort_event_firm" ON "app"."cohort_event" USING btree ("firm_id","at");--> statement-breakpoint
CREATE UNIQUE INDEX "cohort_invitation_token_hash_key" ON "app"."cohort_invitation" USING btree ("token_hash");--> statement-breakpoint
CREATE UNIQUE INDEX "cohort_invitation_live_key" ON "app"."cohort_invitation" USING btree ("cohort_id","email") WHERE "app"."cohort_invitation"."revoked_at" is null and "app"."cohort_invitation"."left_at" is null;--> statement-breakpoint
CREATE INDEX "cohort_invitation_firm" ON "app"."cohort_invitation" USING btree ("firm_id");--> statement-breakpoint
CREATE INDEX "cohort_invitation_opted_out" ON "app"."cohort_invitation" USING btree ("cohort_id") WHERE "app"."cohort_invitation"."opted_out_at" is not null and "app"."cohort_invitation"."accepted_at" is null and "app"."cohort_invitation"."revoked_at" is null;--> statement-breakpoint
CREATE UNIQUE INDEX "cohort_mail_once" ON "app"."cohort_mail" USING btree ("cohort_id","invitation_id","kind","period");--> statement-breakpoint
CREATE INDEX "cohort_mail_waiting" ON "app"."cohort_mail" USING btree ("cohort_id","asked_at") WHERE "app"."cohort_mail"."outcome" is null;--> statement-breakpoint
CREATE INDEX "comment_of_thread" ON "app"."comment" USING btree ("firm_id","thread_id","created_at");--> statement-breakpoint
CREATE INDEX "comment_thread_item" ON "app"."comment_thread" USING btree ("firm_id","assessment_id","item_id");--> statement-breakpoint
CREATE INDEX "thread_event_at" ON "app"."thread_event" USING btree ("firm_id","thread_id","at");--> statement-breakpoint
CREATE INDEX "confirmation_id" ON "app"."confirmation" USING btree ("id");--> statement-breakpoint
CREATE UNIQUE INDEX "confirmation_open_key" ON "app"."confirmation" USING btree ("firm_id","link_id") WHERE "app"."confirmation"."given_at" is null and "app"."confirmation"."withdrawn_at" is null;--> statement-breakpoint
CREATE UNIQUE INDEX "confirmation_address_token_key" ON "app"."confirmation_address" USING btree ("token_hash");--> statement-breakpoint
CREATE INDEX "confirmation_address_email" ON "app"."confirmation_address" USING btree ("email");--> statement-breakpoint
CREATE INDEX "access_log_at" ON "app"."access_log" USING btree ("firm_id","at");--> statement-breakpoint
CREATE INDEX "access_log_engagement" ON "app"."access_log" USING btree ("engagement_id","at");--> statement-breakpoint
CREATE INDEX "engagement_consultant" ON "app"."engagement" USING btree ("consultant_id");--> statement-breakpoint
CREATE INDEX "engagement_email" ON "app"."engagement" USING btree ("email");--> statement-breakpoint
CREATE UNIQUE INDEX "engagement_code_hash_key" ON "app"."engagement_code" USING btree ("code_hash");--> statement-breakpoint
CREATE UNIQUE INDEX "engagement_code_open_key" ON "app"."engagement_code" USING btree ("firm_id") WHERE "app"."engagement_code"."used_at" is null and "app"."engagement_code"."revoked_at" is null;--> statement-breakpoint
CREATE INDEX "cohort_parent" ON "app"."cohort" USING btree ("parent_id");--> statement-breakpoint
CREATE INDEX "cohort_membership_firm" ON "app"."cohort_membership" USING btree ("firm_id");--> statement-breakpoint
CREATE UNIQUE INDEX "instrument_version_draft" ON "app"."instrument_version" USING btree ("cohort_id","instrument_id","version") WHERE "app"."instrument_version"."state" = 'draft';--> statement-breakpoint
CREATE UNIQUE INDEX "instrument_version_known" ON "app"."instrument_version" USING btree ("instrument_id","version") WHERE "app"."instrument_version"."state" <> 'draft';--> statement-breakpoint
CREATE INDEX "instrument_version_cohort" ON "app"."instrument_version" USING btree ("cohort_id");--> statement-breakpoint
CREATE UNIQUE INDEX "job_live_key" ON "app"."job" USING btree ("kind","key") WHERE "app"."job"."state" in ('waiting', 'running');--> statement-breakpoint
CREATE INDEX "job_unqueued" ON "app"."job" USING btree ("created_at") WHERE "app"."job"."queued_at" is null;--> statement-breakpoint
CREATE INDEX "job_cohort" ON "app"."job" USING btree ("cohort_id","created_at");--> statement-breakpoint
CREATE INDEX "link_partner_firm" ON "app"."link" USING btree ("partner_firm_id");--> statement-breakpoint
CREATE UNIQUE INDEX "link_code_hash_key" ON "app"."link_code" USING btree ("code_hash");--> statement-breakpoint
CREATE UNIQUE INDEX "link_code_open_key" ON "app"."link_code" USING btree ("firm_id","link_id") WHERE "app"."link_code"."used_at" is null and "app"."link_code"."revoked_at" is null;--> statement-breakpoint
CREATE INDEX "link_match_match" ON "app"."link_match" USING btree ("match_id");--> statement-breakpoint
CREATE UNIQUE INDEX "link_match_live_key" ON "app"."link_match" USING btree ("firm_id","link_id") WHERE "app"."link_match"."ended_at" is null;--> statement-breakpoint
CREATE INDEX "cohort_network_latest" ON "app"."cohort_network" USING btree ("cohort_id","computed_at");--> statement-breakpoint
CREATE INDEX "network_node_firm" ON "app"."network_node" USING btree ("firm_id");--> statement-breakpoint
CREATE INDEX "network_stand_firm" ON "app"."network_stand" USING btree ("firm_id");--> statement-breakpoint
CREATE UNIQUE INDEX "invitation_token_hash_key" ON "app"."invitation" USING btree ("token_hash");--> statement-breakpoint
CREATE UNIQUE INDEX "invite_card_token_hash_key" ON "app"."invite_card" USING btree ("token_hash");--> statement-breakpoint
CREATE UNIQUE INDEX "invite_card_code_hash_key" ON "app"."invite_card" USING btree ("code_hash");--> statement-breakpoint
CREATE INDEX "membership_person" ON "app"."membership" USING btree ("person_id");--> statement-breakpoint
CREATE UNIQUE INDEX "person_email_key" ON "app"."person" USING btree ("email");--> statement-breakpoint
CREATE UNIQUE INDEX "sign_in_code_live_key" ON "app"."sign_in_code" USING btree ("email","purpose","browser_hash") WHERE "app"."sign_in_code"."used_at" is null;--> statement-breakpoint
CREATE INDEX "sign_in_code_email" ON "app"."sign_in_code" USING btree ("email","created_at");--> statement-breakpoint
CREATE UNIQUE INDEX "visitor_token_hash_key" ON "app"."visitor" USING btree ("token_hash");--> statement-breakpoint
CREATE INDEX "plan_event_at" ON "app"."plan_event" USING btree ("firm_id","plan_id","at");--> statement-breakpoint
CREATE INDEX "plan_measure_plan" ON "app"."plan_measure" USING btree ("firm_id","plan_id");--> statement-breakpoint
CREATE INDEX "plan_record_file_digest" ON "app"."plan_record_file" USING btree ("firm_id","digest");--> statement-breakpoint
CREATE INDEX "plan_step_measure" ON "app"."plan_step" USING btree ("firm_id","measure_id","position");--> statement-breakpoint
CREATE INDEX "cohort_firm_place" ON "app"."cohort_firm" USING btree ("cohort_id",(case when "part" is null then "cohort_id" else "part" end),"place");--> statement-breakpoint
CREATE INDEX "cohort_firm_firm" ON "app"."cohort_firm" USING btree ("firm_id");--> statement-breakpoint
CREATE INDEX "cohort_firm_unnamed" ON "app"."cohort_firm" USING btree ("cohort_id") WHERE "app"."cohort_firm"."consent_level" < 3;--> statement-breakpoint
CREATE INDEX "digits_shown_lot" ON "app"."digits_shown" USING btree ("lot_id");--> statement-breakpoint
CREATE INDEX "item_stand_cohort" ON "app"."item_stand" USING btree ("cohort_id","cycle");--> statement-breakpoint
CREATE INDEX "lot_column_place" ON "app"."lot_column" USING btree ("cohort_id","cycle","place");--> statement-breakpoint
CREATE INDEX "lot_column_lot" ON "app"."lot_column" USING btree ("lot_id");--> statement-breakpoint
CREATE UNIQUE INDEX "pulse_address_email_key" ON "app"."pulse_address" USING btree ("firm_id","wave_id","email");--> statement-breakpoint
CREATE UNIQUE INDEX "pulse_token_hash_key" ON "app"."pulse_token" USING btree ("hash");--> statement-breakpoint
CREATE UNIQUE INDEX "pulse_unit_name_key" ON "app"."pulse_unit" USING btree ("firm_id",lower("name")) WHERE "app"."pulse_unit"."ended_at" is null;--> statement-breakpoint
CREATE INDEX "client_note_consultant" ON "app"."client_note" USING btree ("consultant_id","firm_id");--> statement-breakpoint
CREATE UNIQUE INDEX "consultant_rating_id_key" ON "app"."consultant_rating" USING btree ("id");--> statement-breakpoint
CREATE INDEX "consultant_rating_consultant" ON "app"."consultant_rating" USING btree ("consultant_id");--> statement-breakpoint
CREATE INDEX "review_opening_person" ON "app"."review_opening" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "review_remark_person" ON "app"."review_remark" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "evidence_file_digest" ON "app"."evidence_file" USING btree ("firm_id","digest");--> statement-breakpoint
CREATE INDEX "record_change_key" ON "app"."record_change" USING btree ("firm_id","key");--> statement-breakpoint
CREATE INDEX "record_change_at" ON "app"."record_change" USING btree ("firm_id","at");--> statement-breakpoint
CREATE INDEX "screening_firm" ON "app"."screening" USING btree ("firm_id");--> statement-breakpoint
CREATE UNIQUE INDEX "session_token_hash_key" ON "app"."session" USING btree ("token_hash");--> statement-breakpoint
CREATE INDEX "session_person" ON "app"."session" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "session_expires" ON "app"."session" USING btree ("expires_at");--> statement-breakpoint
CREATE INDEX "cohort_benchmark_firm" ON "app"."cohort_benchmark" USING btree ("firm_id");--> statement-breakpoint
CREATE INDEX "cohort_snapshot_latest" ON "app"."cohort_snapshot" USING btree ("cohort_id","audience","at");--> statement-breakpoint
CREATE INDEX "cohort_snapshot_held" ON "app"."cohort_snapshot" USING btree ("held_at") WHERE "app"."cohort_snapshot"."held_at" is not null;--> statement-breakpoint
CREATE INDEX "consultant_seen_firm" ON "app"."consultant_seen" USING btree ("firm_id");--> statement-breakpoint
CREATE INDEX "snapshot_stand_firm" ON "app"."snapshot_stand" USING btree ("firm_id");