import { sql } from "drizzle-orm";
import { check, doublePrecision, foreignKey, integer, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import { LINK_DIRECTIONS, LINK_FUNCTIONS, LINK_KINDS, PARTNER_TYPES, POSITION_IDS } from "@/lib/instrument";
import { app, createdAt, idColumn, instant, oneOf } from "./app";
import { firm } from "./firms";

/** A line of the link register: one partner, or a bundle of small customers of one kind. Source: method 4.3. */
export const link = app.table(
  "link",
  {
    firmId: uuid("firm_id")
      .notNull()
      .references(() => firm.id, { onDelete: "cascade" }),
    id: idColumn(),
    direction: text("direction", { enum: LINK_DIRECTIONS }).notNull(),
    kind: text("kind", { enum: LINK_KINDS }).notNull(),
    partnerName: text("partner_name").notNull(),
    partnerType: text("partner_type", { enum: PARTNER_TYPES }),
    partnerCountry: text("partner_country"),
    product: text("product"),
    startYear: integer("start_year"),
    /** Of the firm's sales (customer) or purchases (supplier), 0–1. */
    share: doublePrecision("share"),
    /** Of the partner's purchases or sales, 0–1; null is "not known". */
    shareOfPartner: doublePrecision("share_of_partner"),
    functions: text("functions", { enum: LINK_FUNCTIONS }).array().notNull().default([]),
    /** The partner, where it is a firm of this installation; set by seed and later by confirmation. */
    partnerFirmId: uuid("partner_firm_id").references(() => firm.id, { onDelete: "set null" }),
    endedAt: instant("ended_at"),
    createdAt: createdAt(),
  },
  (t) => [
    primaryKey({ columns: [t.firmId, t.id] }),
    check("link_direction", oneOf(t.direction, LINK_DIRECTIONS)),
    check("link_kind", oneOf(t.kind, LINK_KINDS)),
    check("link_partner_type", oneOf(t.partnerType, PARTNER_TYPES)),
    check("link_partner_country", sql`${t.partnerCountry} ~ '^[A-Z]{2}$'`),
    check("link_share", sql`${t.share} >= 0 and ${t.share} <= 1`),
    check("link_share_given", sql`${t.direction} = 'supplier' or ${t.share} is not null`),
    check("link_share_of_partner", sql`${t.shareOfPartner} >= 0 and ${t.shareOfPartner} <= 1`),
  ],
);

/** One answered position question about one link. */
export const linkAnswer = app.table(
  "link_answer",
  {
    firmId: uuid("firm_id").notNull(),
    linkId: uuid("link_id").notNull(),
    questionId: text("question_id", { enum: POSITION_IDS }).notNull(),
    level: integer("level").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.firmId, t.linkId, t.questionId] }),
    foreignKey({
      name: "link_answer_link",
      columns: [t.firmId, t.linkId],
      foreignColumns: [link.firmId, link.id],
    }).onDelete("cascade"),
    check("link_answer_question", oneOf(t.questionId, POSITION_IDS)),
    check("link_answer_level", sql`${t.level} between 1 and 5`),
  ],
);
