import { sql } from "drizzle-orm";
import { boolean, check, index, primaryKey, text, unique, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { CLIENT_VIEWS, ENGAGEMENT_SCOPES, ENGAGEMENT_SIDES } from "@/lib/engagement";
import { app, belongsTo, createdAt, idColumn, instant, oneOf } from "./app";
import { ofFirm } from "./firms";
import { person } from "./people";

/** A person who advises firms, with the data their clients see. */
export const consultant = app.table("consultant", {
  personId: uuid("person_id")
    .primaryKey()
    .references(() => person.id, { onDelete: "cascade" }),
  displayName: text("display_name").notNull(),
  /** A copy of `person.other_name`. */
  otherName: text("other_name"),
  organisation: text("organisation").notNull().default(""),
  createdAt: createdAt(),
  /** The daily mail has reported all news up to this time. */
  toldAt: instant("told_at").notNull().defaultNow(),
});

/** What a firm lets a consultant see, and until when. Its state is derived from the columns in `lib/engagement`. */
export const engagement = app.table(
  "engagement",
  {
    firmId: ofFirm(),
    id: idColumn(),
    /** Null until somebody accepts the offer, and after the person was erased. */
    consultantId: uuid("consultant_id").references(() => consultant.personId, { onDelete: "set null" }),
    /** The address an offer is valid for. Null if the consultant requested the engagement. */
    email: text("email"),
    askedBy: text("asked_by", { enum: ENGAGEMENT_SIDES }).notNull(),
    scope: text("scope", { enum: ENGAGEMENT_SCOPES }).array().notNull(),
    /** The consultant may accept and return phases. */
    mayReview: boolean("may_review").notNull().default(false),
    /** Hides the firm's own scores of the current cycle until the consultant has rated it. */
    blindUntilRated: boolean("blind_until_rated").notNull().default(true),
    message: text("message").notNull().default(""),
    createdAt: createdAt(),
    /** When both sides had agreed. */
    startsAt: instant("starts_at"),
    endsAt: instant("ends_at").notNull(),
    grantedAt: instant("granted_at"),
    grantedBy: uuid("granted_by").references(() => person.id, { onDelete: "set null" }),
    acceptedAt: instant("accepted_at"),
    revokedAt: instant("revoked_at"),
    /** Which side ended it. */
    revokedBy: text("revoked_by", { enum: ENGAGEMENT_SIDES }),
    declinedAt: instant("declined_at"),
  },
  (t) => [
    primaryKey({ columns: [t.firmId, t.id] }),
    unique("engagement_id_key").on(t.id),
    index("engagement_consultant").on(t.consultantId),
    index("engagement_email").on(t.email),
    check("engagement_asked_by", oneOf(t.askedBy, ENGAGEMENT_SIDES)),
    check("engagement_revoked_by", oneOf(t.revokedBy, ENGAGEMENT_SIDES)),
    check("engagement_email_lower", sql`${t.email} = lower(${t.email})`),
    check("engagement_scope", sql`${t.scope} <@ array[${sql.raw(ENGAGEMENT_SCOPES.map((s) => `'${s}'`).join(", "))}]`),
  ],
);

/** A single-use code that the firm gives to a consultant, who requests access with it. */
export const engagementCode = app.table(
  "engagement_code",
  {
    firmId: ofFirm(),
    id: idColumn(),
    codeHash: text("code_hash").notNull(),
    madeBy: uuid("made_by").references(() => person.id, { onDelete: "set null" }),
    madeAt: instant("made_at").notNull().defaultNow(),
    expiresAt: instant("expires_at").notNull(),
    usedAt: instant("used_at"),
    revokedAt: instant("revoked_at"),
  },
  (t) => [
    primaryKey({ columns: [t.firmId, t.id] }),
    uniqueIndex("engagement_code_hash_key").on(t.codeHash),
    uniqueIndex("engagement_code_open_key").on(t.firmId).where(sql`${t.usedAt} is null and ${t.revokedAt} is null`),
  ],
);

/**
 * What a consultant viewed. Append only. The row rules show a client's data only to a transaction that has written it.
 */
export const accessLog = app.table(
  "access_log",
  {
    firmId: uuid("firm_id").notNull(),
    id: uuid("id").notNull().default(sql`gen_random_uuid()`),
    engagementId: uuid("engagement_id").notNull(),
    at: instant("at").notNull().defaultNow(),
    view: text("view", { enum: CLIENT_VIEWS }).notNull(),
    /** Ids of what was viewed: the assessment, the record. */
    subjects: text("subjects").array().notNull().default(sql`'{}'`),
    /** Assessments whose self scores were visible in this view. They can no longer be rated blind. */
    selfOpen: uuid("self_open").array().notNull().default(sql`'{}'`),
    /** The transaction that read. The row rules show the firm's data to this transaction only. */
    transactionId: text("transaction_id").notNull().default(sql`pg_current_xact_id()::text`),
  },
  (t) => [
    primaryKey({ columns: [t.firmId, t.id] }),
    index("access_log_at").on(t.firmId, t.at),
    index("access_log_engagement").on(t.engagementId, t.at),
    belongsTo("access_log_engagement_fk", [t.firmId, t.engagementId], [engagement.firmId, engagement.id]),
    check("access_log_view", oneOf(t.view, CLIENT_VIEWS)),
  ],
);
