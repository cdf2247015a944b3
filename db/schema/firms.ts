import { sql } from "drizzle-orm";
import {
  type AnyPgColumn,
  boolean,
  check,
  date,
  index,
  integer,
  jsonb,
  primaryKey,
  text,
  uuid,
} from "drizzle-orm/pg-core";
import { PHASE_ORDERS, REMINDER_TARGETS } from "@/lib/cohort";
import { LOCALES, type Text } from "@/lib/result";
import { app, createdAt, idColumn, instant, oneOf } from "./app";

export const firm = app.table(
  "firm",
  {
    id: idColumn().primaryKey(),
    name: text("name").notNull(),
    /** The name for readers of the other language. Null if there is only one name. */
    otherName: text("other_name"),
    /** ISIC division, two digits. */
    industry: text("industry"),
    /** ISO 3166-1 alpha-2. */
    country: text("country"),
    employees: integer("employees"),
    timeZone: text("time_zone").notNull().default("Asia/Shanghai"),
    locale: text("locale", { enum: LOCALES }).notNull().default("zh"),
    isDemo: boolean("is_demo").notNull().default(false),
    createdAt: createdAt(),
  },
  (t) => [
    check("firm_employees", sql`${t.employees} > 0`),
    check("firm_industry", sql`${t.industry} ~ '^[0-9]{2}$'`),
    check("firm_country", sql`${t.country} ~ '^[A-Z]{2}$'`),
    check("firm_locale", oneOf(t.locale, LOCALES)),
  ],
);

/** The column of the firm that a row belongs to. The row is deleted with the firm. */
export const ofFirm = () =>
  uuid("firm_id")
    .notNull()
    .references(() => firm.id, { onDelete: "cascade" });

/** A programme, cluster, association or city that firms join by consent. */
export const cohort = app.table(
  "cohort",
  {
    id: idColumn().primaryKey(),
    name: jsonb("name").$type<Text>().notNull(),
    /** The parent cohort: the programme of a region, the region of a city. */
    parentId: uuid("parent_id").references((): AnyPgColumn => cohort.id, { onDelete: "restrict" }),
    /** Whether phases must be accepted by a reviewer instead of the firm. */
    reviewerRequired: boolean("reviewer_required").notNull().default(false),
    /** The questionnaire version for new assessments. Null: inherited from the cohorts above, or the shipped one. */
    instrumentVersion: text("instrument_version"),
    opensOn: date("opens_on", { mode: "string" }),
    closesOn: date("closes_on", { mode: "string" }),
    phaseOrder: text("phase_order", { enum: PHASE_ORDERS }).notNull().default("free"),
    /** Fewest firms that a published figure may be based on. Can only be raised once a firm has joined. */
    minimumK: integer("minimum_k").notNull().default(5),
    /** The consent text. Null: the standard text. A changed text gets a new version, and firms are asked again. */
    consentText: jsonb("consent_text").$type<Text>(),
    consentVersion: integer("consent_version").notNull().default(1),
    /** The contact that answers questions, as shown in mails. */
    liaison: text("liaison").notNull().default(""),
    /** Which firms get automatic reminders. Null: none. */
    remind: text("remind", { enum: REMINDER_TARGETS }),
    remindBeforeDays: integer("remind_before_days").notNull().default(14),
    remindEveryDays: integer("remind_every_days").notNull().default(7),
    isDemo: boolean("is_demo").notNull().default(false),
    /** Whether new frozen figures are computed every week. */
    snapshotWeekly: boolean("snapshot_weekly").notNull().default(true),
    createdAt: createdAt(),
  },
  (t) => [
    index("cohort_parent").on(t.parentId),
    check("cohort_phase_order", oneOf(t.phaseOrder, PHASE_ORDERS)),
    check("cohort_minimum_k", sql`${t.minimumK} between 5 and 50`),
    check("cohort_dates", sql`${t.closesOn} >= ${t.opensOn}`),
    check("cohort_remind", oneOf(t.remind, REMINDER_TARGETS)),
    check("cohort_remind_days", sql`${t.remindBeforeDays} between 1 and 90 and ${t.remindEveryDays} between 7 and 60`),
  ],
);

/** The column of the cohort that a row belongs to. The row is deleted with the cohort. */
export const ofCohort = () =>
  uuid("cohort_id")
    .notNull()
    .references(() => cohort.id, { onDelete: "cascade" });

/** The consent level of a member firm: 1 counted, 2 visible, 3 open. */
export const cohortMembership = app.table(
  "cohort_membership",
  {
    cohortId: ofCohort(),
    firmId: ofFirm(),
    consentLevel: integer("consent_level").notNull(),
    joinedAt: instant("joined_at").notNull().defaultNow(),
    /** The version of the text that the firm agreed to, and when the level was last chosen. */
    consentVersion: integer("consent_version").notNull().default(1),
    consentAt: instant("consent_at").notNull().defaultNow(),
  },
  (t) => [
    primaryKey({ columns: [t.cohortId, t.firmId] }),
    index("cohort_membership_firm").on(t.firmId),
    check("cohort_membership_consent", sql`${t.consentLevel} between 1 and 3`),
  ],
);

/** Facts about the installation, such as the marker of the demo world. */
export const meta = app.table("meta", {
  key: text("key").primaryKey(),
  value: text("value").notNull(),
});
