import { sql } from "drizzle-orm";
import { type AnyPgColumn, check, index, integer, primaryKey, text, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { AGREEMENTS, CONFIRMED_IDS, CONFIRMED_SCALES } from "@/lib/instrument";
import { LOCALES } from "@/lib/result";
import { app, belongsTo, idColumn, instant, oneOf } from "./app";
import { link } from "./links";
import { person } from "./people";

/**
 * A request to a customer to confirm one link. A link has at most one open request. Source: method 4.1, 3.6 rule 10.
 */
export const confirmation = app.table(
  "confirmation",
  {
    firmId: uuid("firm_id").notNull(),
    linkId: uuid("link_id").notNull(),
    id: idColumn(),
    instrumentVersion: text("instrument_version").notNull(),
    locale: text("locale", { enum: LOCALES }).notNull(),
    /** The manager writes it for this request, because the register itself stays private. */
    product: text("product").notNull(),
    askedBy: uuid("asked_by").references(() => person.id, { onDelete: "set null" }),
    askedByName: text("asked_by_name").notNull(),
    /** The name at that time; set by a trigger. */
    askedByOtherName: text("asked_by_other_name"),
    askedAt: instant("asked_at").notNull().defaultNow(),
    expiresAt: instant("expires_at").notNull(),
    remindedAt: instant("reminded_at"),
    reminders: integer("reminders").notNull().default(0),
    givenAt: instant("given_at"),
    withdrawnAt: instant("withdrawn_at"),
  },
  (t) => [
    primaryKey({ columns: [t.firmId, t.id] }),
    belongsTo("confirmation_link", [t.firmId, t.linkId], [link.firmId, link.id]),
    index("confirmation_id").on(t.id),
    uniqueIndex("confirmation_open_key")
      .on(t.firmId, t.linkId)
      .where(sql`${t.givenAt} is null and ${t.withdrawnAt} is null`),
    check("confirmation_locale", oneOf(t.locale, LOCALES)),
    check("confirmation_end", sql`${t.givenAt} is null or ${t.withdrawnAt} is null`),
  ],
);

/** The foreign key of a row that belongs to a confirmation. */
const ofConfirmation = (name: string, t: { readonly firmId: AnyPgColumn; readonly confirmationId: AnyPgColumn }) =>
  belongsTo(name, [t.firmId, t.confirmationId], [confirmation.firmId, confirmation.id]);

/**
 * The address the link was sent to. It is deleted when the customer has answered, or the request was withdrawn or
 * expired. The hash stays, so that the old link still leads to an explanation.
 */
export const confirmationAddress = app.table(
  "confirmation_address",
  {
    firmId: uuid("firm_id").notNull(),
    confirmationId: uuid("confirmation_id").notNull(),
    email: text("email"),
    /** Keyed hash of the address's domain: counts the customers behind a rate without storing addresses. */
    customerHash: text("customer_hash").notNull(),
    tokenHash: text("token_hash").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.firmId, t.confirmationId] }),
    ofConfirmation("confirmation_address_of", t),
    uniqueIndex("confirmation_address_token_key").on(t.tokenHash),
    index("confirmation_address_email").on(t.email),
    check("confirmation_address_email_lower", sql`${t.email} = lower(${t.email})`),
  ],
);

/** The customer's answers. Only the customer can read them with their link, never the firm. */
export const confirmationAnswer = app.table(
  "confirmation_answer",
  {
    firmId: uuid("firm_id").notNull(),
    confirmationId: uuid("confirmation_id").notNull(),
    questionId: text("question_id", { enum: CONFIRMED_IDS }).notNull(),
    level: integer("level"),
    revision: integer("revision").notNull(),
    savedAt: instant("saved_at").notNull().defaultNow(),
  },
  (t) => [
    primaryKey({ columns: [t.firmId, t.confirmationId, t.questionId] }),
    ofConfirmation("confirmation_answer_of", t),
    check("confirmation_answer_question", oneOf(t.questionId, CONFIRMED_IDS)),
    check("confirmation_answer_level", sql`${t.level} between 1 and 5`),
  ],
);

/** The verdict for each scale, computed once when the customer submits, from the firm's answers at that time. */
export const confirmationScale = app.table(
  "confirmation_scale",
  {
    firmId: uuid("firm_id").notNull(),
    confirmationId: uuid("confirmation_id").notNull(),
    scale: text("scale", { enum: CONFIRMED_SCALES }).notNull(),
    agreement: text("agreement", { enum: AGREEMENTS }).notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.firmId, t.confirmationId, t.scale] }),
    ofConfirmation("confirmation_scale_of", t),
    check("confirmation_scale_scale", oneOf(t.scale, CONFIRMED_SCALES)),
    check("confirmation_scale_agreement", oneOf(t.agreement, AGREEMENTS)),
  ],
);
