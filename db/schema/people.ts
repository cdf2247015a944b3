import { sql } from "drizzle-orm";
import { bigint, check, index, integer, primaryKey, text, uniqueIndex, uuid, varchar } from "drizzle-orm/pg-core";
import { STRATA } from "@/lib/instrument";
import { FIRM_ROLES } from "@/lib/policy";
import { LOCALES } from "@/lib/result";
import { app, createdAt, idColumn, instant, oneOf } from "./app";
import { firm, ofFirm } from "./firms";

/** Address and secrets of a person. Only the sign-in role reads it. Names shown to colleagues are in `membership`. */
export const person = app.table(
  "person",
  {
    id: idColumn().primaryKey(),
    /** In lower case. */
    email: text("email").notNull(),
    name: text("name").notNull().default(""),
    /** The name for readers of the other language. Triggers copy it to the tables in which colleagues read names. */
    otherName: text("other_name"),
    /** argon2id hash. Null for people who sign in by code. */
    passwordHash: text("password_hash"),
    locale: text("locale", { enum: LOCALES }),
    /** When the person switched reminders off. Null: reminders are sent. */
    remindersOffAt: instant("reminders_off_at"),
    createdAt: createdAt(),
  },
  (t) => [
    uniqueIndex("person_email_key").on(t.email),
    check("person_email_lower", sql`${t.email} = lower(${t.email})`),
    check("person_locale", oneOf(t.locale, LOCALES)),
  ],
);

/** The column of the person that a row belongs to. The row is deleted with the person. */
export const ofPerson = () =>
  uuid("person_id")
    .notNull()
    .references(() => person.id, { onDelete: "cascade" });

const CODE_PURPOSES = ["sign-in", "password"] as const;
export type CodePurpose = (typeof CODE_PURPOSES)[number];

/** One-time codes, stored as keyed hashes. One live code per address, purpose and browser. */
export const signInCode = app.table(
  "sign_in_code",
  {
    id: idColumn().primaryKey(),
    email: text("email").notNull(),
    purpose: text("purpose", { enum: CODE_PURPOSES }).notNull(),
    browserHash: text("browser_hash").notNull(),
    codeHash: text("code_hash").notNull(),
    attempts: integer("attempts").notNull().default(0),
    createdAt: createdAt(),
    expiresAt: instant("expires_at").notNull(),
    usedAt: instant("used_at"),
  },
  (t) => [
    uniqueIndex("sign_in_code_live_key").on(t.email, t.purpose, t.browserHash).where(sql`${t.usedAt} is null`),
    index("sign_in_code_email").on(t.email, t.createdAt),
  ],
);

/** Somebody without an account who answers the screening. */
export const visitor = app.table(
  "visitor",
  {
    id: idColumn().primaryKey(),
    tokenHash: text("token_hash").notNull(),
    createdAt: createdAt(),
    expiresAt: instant("expires_at").notNull(),
    claimedByFirm: uuid("claimed_by_firm").references(() => firm.id, { onDelete: "set null" }),
  },
  (t) => [uniqueIndex("visitor_token_hash_key").on(t.tokenHash)],
);

/** Counters of `rate-limiter-flexible`, with the columns it expects. */
export const rateLimit = app.table("rate_limit", {
  key: varchar("key", { length: 255 }).primaryKey(),
  points: integer("points").notNull().default(0),
  expire: bigint("expire", { mode: "number" }),
});

export const membership = app.table(
  "membership",
  {
    firmId: ofFirm(),
    personId: ofPerson(),
    role: text("role", { enum: FIRM_ROLES }).notNull(),
    stratum: text("stratum", { enum: STRATA }).notNull(),
    displayName: text("display_name").notNull(),
    /** A copy of `person.other_name`. */
    otherName: text("other_name"),
    createdAt: createdAt(),
    /** The invite card by which the person joined. Null: by mail, or as the creator of the firm. */
    cardId: uuid("card_id"),
  },
  (t) => [
    primaryKey({ columns: [t.firmId, t.personId] }),
    index("membership_person").on(t.personId),
    check("membership_role", oneOf(t.role, FIRM_ROLES)),
    check("membership_stratum", oneOf(t.stratum, STRATA)),
  ],
);

/** An invitation to a firm, valid for one address. The token itself is only in the mail. */
export const invitation = app.table(
  "invitation",
  {
    firmId: ofFirm(),
    id: idColumn(),
    email: text("email").notNull(),
    role: text("role", { enum: FIRM_ROLES }).notNull(),
    stratum: text("stratum", { enum: STRATA }).notNull(),
    /** The language of the mail, chosen for the invited person. */
    locale: text("locale", { enum: LOCALES }).notNull().default("zh"),
    tokenHash: text("token_hash").notNull(),
    invitedBy: uuid("invited_by").references(() => person.id, { onDelete: "set null" }),
    createdAt: createdAt(),
    expiresAt: instant("expires_at").notNull(),
    acceptedAt: instant("accepted_at"),
    revokedAt: instant("revoked_at"),
  },
  (t) => [
    primaryKey({ columns: [t.firmId, t.id] }),
    uniqueIndex("invitation_token_hash_key").on(t.tokenHash),
    check("invitation_email_lower", sql`${t.email} = lower(${t.email})`),
    check("invitation_locale", oneOf(t.locale, LOCALES)),
    check("invitation_role", oneOf(t.role, FIRM_ROLES)),
    check("invitation_stratum", oneOf(t.stratum, STRATA)),
  ],
);

/**
 * A QR code for the shop floor. Up to a number of people can join with it, each with their own address, until it
 * expires.
 */
export const inviteCard = app.table(
  "invite_card",
  {
    firmId: ofFirm(),
    id: idColumn(),
    /** Where the card hangs: "Assembly hall 2". */
    label: text("label").notNull(),
    /** The respondent group of everybody who joins by it. Null: each person chooses. */
    stratum: text("stratum", { enum: STRATA }),
    /** Only addresses at this domain may join. Null: any. */
    domain: text("domain"),
    seats: integer("seats").notNull(),
    joined: integer("joined").notNull().default(0),
    tokenHash: text("token_hash").notNull(),
    codeHash: text("code_hash").notNull(),
    createdBy: uuid("created_by").references(() => person.id, { onDelete: "set null" }),
    createdAt: createdAt(),
    expiresAt: instant("expires_at").notNull(),
    endedAt: instant("ended_at"),
  },
  (t) => [
    primaryKey({ columns: [t.firmId, t.id] }),
    uniqueIndex("invite_card_token_hash_key").on(t.tokenHash),
    uniqueIndex("invite_card_code_hash_key").on(t.codeHash),
    check("invite_card_stratum", oneOf(t.stratum, STRATA)),
    check("invite_card_seats", sql`${t.seats} between 1 and 500 and ${t.joined} between 0 and ${t.seats}`),
    check("invite_card_domain", sql`${t.domain} = lower(${t.domain}) and ${t.domain} ~ '^[a-z0-9.-]+$'`),
  ],
);
