import { sql } from "drizzle-orm";
import {
  check,
  foreignKey,
  index,
  integer,
  jsonb,
  primaryKey,
  text,
  unique,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";
import { CALL_NOTE_MAX, COHORT_EVENTS, MAIL_KINDS, MAIL_OUTCOMES } from "@/lib/cohort";
import { LOCALES } from "@/lib/result";
import { app, createdAt, idColumn, instant, oneOf } from "./app";
import { cohort, firm } from "./firms";
import { person } from "./people";

/** A firm that was asked to join: by an address that its administrator named. It is used once, by whoever holds the link. */
export const cohortInvitation = app.table(
  "cohort_invitation",
  {
    cohortId: uuid("cohort_id")
      .notNull()
      .references(() => cohort.id, { onDelete: "cascade" }),
    id: idColumn(),
    firmName: text("firm_name").notNull(),
    /** The name for readers of the other language; null: it has one name. */
    otherName: text("other_name"),
    /** Kept in lower case. */
    email: text("email").notNull(),
    /** Whom the administrator calls, and where; for administrators alone, and in no mail. */
    contact: text("contact").notNull().default(""),
    telephone: text("telephone").notNull().default(""),
    locale: text("locale", { enum: LOCALES }).notNull(),
    /** The how-manieth link it is: another address gets another link, and the link before ends. */
    linkNumber: integer("link_number").notNull().default(1),
    tokenHash: text("token_hash").notNull(),
    /** Invited in one go. */
    batchId: uuid("batch_id").notNull(),
    invitedBy: uuid("invited_by").references(() => person.id, { onDelete: "set null" }),
    createdAt: createdAt(),
    optedOutAt: instant("opted_out_at"),
    acceptedAt: instant("accepted_at"),
    /** The firm that joined by it; told to nobody, so that a name never meets an unnamed mark. */
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

/** One mail to one invited firm, or to a manager of it. It is claimed before it leaves, so that it leaves once. */
export const cohortMail = app.table(
  "cohort_mail",
  {
    cohortId: uuid("cohort_id").notNull(),
    id: idColumn(),
    invitationId: uuid("invitation_id").notNull(),
    kind: text("kind", { enum: MAIL_KINDS }).notNull(),
    /** Of an invitation the how-manieth; of a reminder the rule and its period: each is asked for once. */
    period: text("period").notNull(),
    /** The manager whom it goes to; null: it goes to the listed address. For nobody but the job that sends it. */
    personId: uuid("person_id").references(() => person.id, { onDelete: "cascade" }),
    askedBy: uuid("asked_by").references(() => person.id, { onDelete: "set null" }),
    askedAt: instant("asked_at").notNull().defaultNow(),
    claimedAt: instant("claimed_at"),
    /** How often a mail server put it off, and from when on it is tried again. */
    putOff: integer("put_off").notNull().default(0),
    tryAfter: instant("try_after"),
    /** Since when it waits for a mail server that cannot be reached. */
    unreachedSince: instant("unreached_since"),
    endedAt: instant("ended_at"),
    outcome: text("outcome", { enum: MAIL_OUTCOMES }),
    /** What the mail server said, or why nothing was sent. */
    problem: text("problem").notNull().default(""),
  },
  (t) => [
    primaryKey({ columns: [t.cohortId, t.id] }),
    unique("cohort_mail_once").on(t.cohortId, t.invitationId, t.kind, t.period, t.personId).nullsNotDistinct(),
    index("cohort_mail_person").on(t.personId),
    index("cohort_mail_waiting").on(t.cohortId, t.askedAt).where(sql`${t.outcome} is null`),
    foreignKey({
      name: "cohort_mail_invitation",
      columns: [t.cohortId, t.invitationId],
      foreignColumns: [cohortInvitation.cohortId, cohortInvitation.id],
    }).onDelete("cascade"),
    check("cohort_mail_kind", oneOf(t.kind, MAIL_KINDS)),
    check("cohort_mail_outcome", oneOf(t.outcome, MAIL_OUTCOMES)),
  ],
);

/** What an administrator wrote down of a call to an invited firm. It stays, with who called and when. */
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
    foreignKey({
      name: "cohort_call_of_invitation",
      columns: [t.cohortId, t.invitationId],
      foreignColumns: [cohortInvitation.cohortId, cohortInvitation.id],
    }).onDelete("cascade"),
    check("cohort_call_note", sql`char_length(${t.note}) between 1 and ${sql.raw(String(CALL_NOTE_MAX))}`),
  ],
);

/** What happened to a cohort: never changed. Of a firm: that it joined, what it shares, and that it left. */
export const cohortEvent = app.table(
  "cohort_event",
  {
    cohortId: uuid("cohort_id")
      .notNull()
      .references(() => cohort.id, { onDelete: "cascade" }),
    id: uuid("id").notNull().default(sql`gen_random_uuid()`),
    event: text("event", { enum: COHORT_EVENTS }).notNull(),
    firmId: uuid("firm_id").references(() => firm.id, { onDelete: "cascade" }),
    consentLevel: integer("consent_level"),
    consentVersion: integer("consent_version"),
    /** What changed, from what to what; names of fields and their values, no names of people. */
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

/** Somebody who was asked to run a cohort; bound to one address. */
export const administratorInvitation = app.table(
  "administrator_invitation",
  {
    cohortId: uuid("cohort_id")
      .notNull()
      .references(() => cohort.id, { onDelete: "cascade" }),
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
