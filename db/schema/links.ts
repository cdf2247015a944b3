import { sql } from "drizzle-orm";
import {
  type AnyPgColumn,
  boolean,
  check,
  date,
  doublePrecision,
  index,
  integer,
  primaryKey,
  text,
  uuid,
} from "drizzle-orm/pg-core";
import {
  CHANNEL_DIRECTIONS,
  CHANNEL_FREQUENCIES,
  CHANNEL_KINDS,
  CONTRACT_TYPES,
  CURRENCIES,
  INCIDENT_KINDS,
  LINK_DIRECTIONS,
  LINK_FUNCTIONS,
  LINK_KINDS,
  LINK_SIDES,
  PARTNER_TYPES,
  POSITION_IDS,
  POSITION_MOVES,
  RESTRICTIONS,
  UPGRADINGS,
  VALUE_BANDS,
} from "@/lib/instrument";
import { app, belongsTo, createdAt, idColumn, instant, oneOf } from "./app";
import { firm, ofFirm } from "./firms";

/** An entry of the link register: one partner, or a bundle of small customers of one kind. Source: method 4.3. */
export const link = app.table(
  "link",
  {
    firmId: ofFirm(),
    id: idColumn(),
    direction: text("direction", { enum: LINK_DIRECTIONS }).notNull(),
    kind: text("kind", { enum: LINK_KINDS }).notNull(),
    partnerName: text("partner_name").notNull(),
    /** The name for readers of the other language. Null if there is only one name. */
    partnerOtherName: text("partner_other_name"),
    partnerType: text("partner_type", { enum: PARTNER_TYPES }),
    partnerCountry: text("partner_country"),
    product: text("product"),
    startYear: integer("start_year"),
    /** Share of the firm's sales (customer) or purchases (supplier), 0–1. */
    share: doublePrecision("share"),
    /** Share of the partner's purchases or sales, 0–1. Null means "not known". */
    shareOfPartner: doublePrecision("share_of_partner"),
    functions: text("functions", { enum: LINK_FUNCTIONS }).array().notNull().default([]),
    /** ISIC rev. 4 division of the product, two digits. */
    industry: text("industry"),
    valueBand: text("value_band", { enum: VALUE_BANDS }),
    currency: text("currency", { enum: CURRENCIES }),
    /** Whether the share with the partner is the firm's estimate rather than the partner's statement. */
    shareOfPartnerEstimated: boolean("share_of_partner_estimated"),
    contractType: text("contract_type", { enum: CONTRACT_TYPES }),
    /** The part of one side that the other owns, 0–1, and which side is the owner. */
    ownershipShare: doublePrecision("ownership_share"),
    owner: text("owner", { enum: LINK_SIDES }),
    toolingOwner: text("tooling_owner", { enum: LINK_SIDES }),
    exclusive: boolean("exclusive"),
    restrictions: text("restrictions", { enum: RESTRICTIONS }).array().notNull().default([]),
    /** Where the figures come from, and how certain they are. */
    source: text("source"),
    confidence: integer("confidence"),
    /** First and last day of the current agreement. For an ended link, the last day of the link. */
    validFrom: date("valid_from", { mode: "string" }),
    validTo: date("valid_to", { mode: "string" }),
    /** The partner, if it is a firm of this installation. Set when a code matches the two links. */
    partnerFirmId: uuid("partner_firm_id").references(() => firm.id, { onDelete: "set null" }),
    endedAt: instant("ended_at"),
    createdAt: createdAt(),
  },
  (t) => [
    primaryKey({ columns: [t.firmId, t.id] }),
    index("link_partner_firm").on(t.partnerFirmId),
    check("link_direction", oneOf(t.direction, LINK_DIRECTIONS)),
    check("link_kind", oneOf(t.kind, LINK_KINDS)),
    check("link_partner_type", oneOf(t.partnerType, PARTNER_TYPES)),
    check("link_partner_country", sql`${t.partnerCountry} ~ '^[A-Z]{2}$'`),
    check("link_share", sql`${t.share} >= 0 and ${t.share} <= 1`),
    check("link_share_given", sql`${t.direction} = 'supplier' or ${t.share} is not null`),
    check("link_industry", sql`${t.industry} ~ '^[0-9]{2}$'`),
    check("link_value_band", oneOf(t.valueBand, VALUE_BANDS)),
    check("link_currency", oneOf(t.currency, CURRENCIES)),
    check("link_contract_type", oneOf(t.contractType, CONTRACT_TYPES)),
    check("link_ownership_share", sql`${t.ownershipShare} >= 0 and ${t.ownershipShare} <= 1`),
    check("link_owner", oneOf(t.owner, LINK_SIDES)),
    check("link_tooling_owner", oneOf(t.toolingOwner, LINK_SIDES)),
    check("link_confidence", sql`${t.confidence} between 1 and 3`),
    check("link_valid", sql`${t.validTo} >= ${t.validFrom}`),
    check("link_share_of_partner", sql`${t.shareOfPartner} >= 0 and ${t.shareOfPartner} <= 1`),
  ],
);

/** The foreign key of a row that belongs to a link. */
export const ofLink = (name: string, t: { readonly firmId: AnyPgColumn; readonly linkId: AnyPgColumn }) =>
  belongsTo(name, [t.firmId, t.linkId], [link.firmId, link.id]);

/** One answered position question about a link. */
export const linkAnswer = app.table(
  "link_answer",
  {
    firmId: uuid("firm_id").notNull(),
    linkId: uuid("link_id").notNull(),
    questionId: text("question_id", { enum: POSITION_IDS }).notNull(),
    level: integer("level").notNull(),
    /** The direction for which the question was worded. A trigger sets it with the level. */
    askedOf: text("asked_of", { enum: LINK_DIRECTIONS }).notNull().default("customer"),
  },
  (t) => [
    primaryKey({ columns: [t.firmId, t.linkId, t.questionId] }),
    ofLink("link_answer_link", t),
    check("link_answer_question", oneOf(t.questionId, POSITION_IDS)),
    check("link_answer_level", sql`${t.level} between 1 and 5`),
    check("link_answer_asked_of", oneOf(t.askedOf, LINK_DIRECTIONS)),
  ],
);

/** A way in which knowledge passes along a link; one row per kind. Source: method 4.3. */
export const linkChannel = app.table(
  "link_channel",
  {
    firmId: uuid("firm_id").notNull(),
    linkId: uuid("link_id").notNull(),
    kind: text("kind", { enum: CHANNEL_KINDS }).notNull(),
    direction: text("direction", { enum: CHANNEL_DIRECTIONS }).notNull(),
    frequency: text("frequency", { enum: CHANNEL_FREQUENCIES }).notNull(),
    /** From 1 (all written down) to 5 (all in people's heads). */
    tacitness: integer("tacitness"),
    costBearer: text("cost_bearer", { enum: LINK_SIDES }),
  },
  (t) => [
    primaryKey({ columns: [t.firmId, t.linkId, t.kind] }),
    ofLink("link_channel_link", t),
    check("link_channel_kind", oneOf(t.kind, CHANNEL_KINDS)),
    check("link_channel_direction", oneOf(t.direction, CHANNEL_DIRECTIONS)),
    check("link_channel_frequency", oneOf(t.frequency, CHANNEL_FREQUENCIES)),
    check("link_channel_tacitness", sql`${t.tacitness} between 1 and 5`),
    check("link_channel_cost_bearer", oneOf(t.costBearer, LINK_SIDES)),
  ],
);

/** A dispute, penalty or lost order on a link, with its date. Source: method 4.3. */
export const linkIncident = app.table(
  "link_incident",
  {
    firmId: uuid("firm_id").notNull(),
    linkId: uuid("link_id").notNull(),
    id: idColumn(),
    kind: text("kind", { enum: INCIDENT_KINDS }).notNull(),
    date: date("date", { mode: "string" }).notNull(),
    note: text("note"),
    removed: boolean("removed").notNull().default(false),
  },
  (t) => [
    primaryKey({ columns: [t.firmId, t.linkId, t.id] }),
    ofLink("link_incident_link", t),
    check("link_incident_kind", oneOf(t.kind, INCIDENT_KINDS)),
  ],
);

/** A role change of the firm in its chain, up or down, with date and evidence. Source: method 2.4, 4.5. */
export const positionEvent = app.table(
  "position_event",
  {
    firmId: ofFirm(),
    id: idColumn(),
    move: text("move", { enum: POSITION_MOVES }).notNull(),
    upgrading: text("upgrading", { enum: UPGRADINGS }).notNull(),
    /** Whether a step down was the firm's own choice. Null for a step up. */
    chosen: boolean("chosen"),
    date: date("date", { mode: "string" }).notNull(),
    title: text("title").notNull(),
    removed: boolean("removed").notNull().default(false),
    createdAt: createdAt(),
  },
  (t) => [
    primaryKey({ columns: [t.firmId, t.id] }),
    check("position_event_move", oneOf(t.move, POSITION_MOVES)),
    check("position_event_upgrading", oneOf(t.upgrading, UPGRADINGS)),
    check("position_event_title", sql`${t.title} <> ''`),
  ],
);
