import { sql } from "drizzle-orm";
import { check, index, integer, jsonb, primaryKey, text, unique, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { CALL_NOTE_MAX, COHORT_EVENTS, MAIL_KINDS, MAIL_OUTCOMES } from "@/lib/cohort";
import { LOCALES } from "@/lib/result";
import { app, belongsTo, createdAt, idColumn, instant, oneOf } from "./app";
import { firm, ofCohort } from "./firms";
import { person } from "./people";

/** A firm invited to join, at an address that an administrator entered. Anybody who has the link can use it, once. */
export const cohortInvitation = app.table(
  "cohort_invitation",
  {
    cohortId: ofCohort(),
    id: idColumn(),
    firmName: text("firm_name").notNull(),
    /** The name for readers of the other language. Null if there is only one name. */
    otherName: text("other_name"),
    /** In lower case. */
    email: text("email").notNull(),
    /** Contact person and phone number for the administrators' calls. Never used in mails. */
    contact: text("contact").notNull().default(""),
    telephone: text("telephone").notNull().default(""),
    locale: text("locale", { enum: LOCALES }).notNull(),
    /** The number of the current link: changing the address creates a new link and invalidates the old one. */
    linkNumber: integer("link_number").notNull().default(1),
    tokenHash: text("token_hash").notNull(),
    /** Invitations sent together. */
    batchId: uuid("batch_id").notNull(),
    invitedBy: uuid("invited_by").references(() => person.id, { onDelete: "set null" }),
    createdAt: createdAt(),
    optedOutAt: instant("opted_out_at"),
    acceptedAt: instant("accepted_at"),
    /** The firm that joined by it. Shown to nobody, because it would connect a name with an unnamed firm. */
    firmId: uuid("firm_id").references(() => firm.id, { onDelete: "set null" }),
    leftAt: instant("left_at"),
    revokedAt: instant("revoked_at"),
  },
  (t) => [
    primaryKey({ columns: [t.cohortId, t.id] }),
    uniqueIndex("cohort_invitation_token_hash_key").on(t.tokenHash),
    uniqueIndex("cohort_invitation_live_key")
      .on(t.cohortId, t.email)
      .where(sql`${t.revokedAt} is null and ${t.leftAt} is null`),
    index("cohort_invitation_firm").on(t.firmId),
    index("cohort_invitation_opted_out")
      .on(t.cohortId)
      .where(sql`${t.optedOutAt} is not null and ${t.acceptedAt} is null and ${t.revokedAt} is null`),
    check("cohort_invitation_email_lower", sql`${t.email} = lower(${t.email})`),
    check("cohort_invitation_locale", oneOf(t.locale, LOCALES)),
  ],
);

/**
 * One mail to an invited firm or to one of its managers. It is claimed before it is sent, so that it is sent only once.
 */
export const cohortMail = app.table(
  "cohort_mail",
  {
    cohortId: uuid("cohort_id").notNull(),
    id: idColumn(),
    invitationId: uuid("invitation_id").notNull(),
    kind: text("kind", { enum: MAIL_KINDS }).notNull(),
    /** Makes each mail unique: the number of an invitation mail, or rule and period of a reminder. */
    period: text("period").notNull(),
    /** The manager who gets it; null for the invitation's address. Only the sending job can read it. */
    personId: uuid("person_id").references(() => person.id, { onDelete: "cascade" }),
    askedBy: uuid("asked_by").references(() => person.id, { onDelete: "set null" }),
    askedAt: instant("asked_at").notNull().defaultNow(),
    claimedAt: instant("claimed_at"),
    /** How often a mail server postponed it, and when to try again. */
    putOff: integer("put_off").notNull().default(0),
    tryAfter: instant("try_after"),
    /** Since when it waits for an unreachable mail server. */
    unreachedSince: instant("unreached_since"),
    endedAt: instant("ended_at"),
    outcome: text("outcome", { enum: MAIL_OUTCOMES }),
    /** What the mail server answered, or why nothing was sent. */
    problem: text("problem").notNull().default(""),
  },
  (t) => [
    primaryKey({ columns: [t.cohortId, t.id] }),
    unique("cohort_mail_once").on(t.cohortId, t.invitationId, t.kind, t.period, t.personId).nullsNotDistinct(),
    index("cohort_mail_person").on(t.personId),
    index("cohort_mail_waiting").on(t.cohortId, t.askedAt).where(sql`${t.outcome} is null`),
    belongsTo("cohort_mail_invitation", [t.cohortId, t.invitationId], [cohortInvitation.cohortId, cohortInvitation.id]),
    check("cohort_mail_kind", oneOf(t.kind, MAIL_KINDS)),
    check("cohort_mail_outcome", oneOf(t.outcome, MAIL_OUTCOMES)),
  ],
);

/** An administrator's note of a call to an invited firm, with caller and time. Cannot be changed. */
export const cohortCall = app.table(
  "cohort_call",
  {
    cohortId: uuid("cohort_id").notNull(),
    id: idColumn(),
    invitationId: uuid("invitation_id").notNull(),
    note: text("note").notNull(),
    byPersonId: uuid("by_person_id").references(() => person.id, { onDelete: "set null" }),
    at: instant("at").notNull().defaultNow(),
  },
  (t) => [
    primaryKey({ columns: [t.cohortId, t.id] }),
    index("cohort_call_invitation").on(t.cohortId, t.invitationId, t.at),
    index("cohort_call_by").on(t.byPersonId),
    belongsTo(
      "cohort_call_of_invitation",
      [t.cohortId, t.invitationId],
      [cohortInvitation.cohortId, cohortInvitation.id],
    ),
    check("cohort_call_note", sql`char_length(${t.note}) between 1 and ${sql.raw(String(CALL_NOTE_MAX))}`),
  ],
);

/** What happened to a cohort. Append only. About a firm it records only joining, sharing and leaving. */
export const cohortEvent = app.table(
  "cohort_event",
  {
    cohortId: ofCohort(),
    id: uuid("id").notNull().default(sql`gen_random_uuid()`),
    event: text("event", { enum: COHORT_EVENTS }).notNull(),
    firmId: uuid("firm_id").references(() => firm.id, { onDelete: "cascade" }),
    consentLevel: integer("consent_level"),
    consentVersion: integer("consent_version"),
    /** The changed fields with old and new values, without names of people. */
    detail: jsonb("detail").$type<Readonly<Record<string, unknown>>>().notNull().default({}),
    byPersonId: uuid("by_person_id").references(() => person.id, { onDelete: "set null" }),
    at: instant("at").notNull().default(sql`clock_timestamp()`),
  },
  (t) => [
    primaryKey({ columns: [t.cohortId, t.id] }),
    index("cohort_event_at").on(t.cohortId, t.at),
    index("cohort_event_firm").on(t.firmId, t.at),
    check("cohort_event_event", oneOf(t.event, COHORT_EVENTS)),
  ],
);

/** An invitation to administer a cohort, valid for one address. */
export const administratorInvitation = app.table(
  "administrator_invitation",
  {
    cohortId: ofCohort(),
    id: idColumn(),
    email: text("email").notNull(),
    locale: text("locale", { enum: LOCALES }).notNull(),
    tokenHash: text("token_hash").notNull(),
    invitedBy: uuid("invited_by").references(() => person.id, { onDelete: "set null" }),
    createdAt: createdAt(),
    expiresAt: instant("expires_at").notNull(),
    acceptedAt: instant("accepted_at"),
    revokedAt: instant("revoked_at"),
  },
  (t) => [
    primaryKey({ columns: [t.cohortId, t.id] }),
    uniqueIndex("administrator_invitation_token_hash_key").on(t.tokenHash),
    check("administrator_invitation_email_lower", sql`${t.email} = lower(${t.email})`),
    check("administrator_invitation_locale", oneOf(t.locale, LOCALES)),
  ],
);
