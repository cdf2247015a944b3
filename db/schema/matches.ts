import { sql } from "drizzle-orm";
import { boolean, check, doublePrecision, index, primaryKey, text, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { MERGED_FACTS, PARTNER_EVENTS } from "@/lib/instrument";
import { app, idColumn, instant, oneOf } from "./app";
import { ofLink } from "./links";
import { person } from "./people";

/** A code with which the partner's manager identifies their own end of the link. Only a keyed hash is stored. */
export const linkCode = app.table(
  "link_code",
  {
    firmId: uuid("firm_id").notNull(),
    linkId: uuid("link_id").notNull(),
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
    ofLink("link_code_link", t),
    uniqueIndex("link_code_hash_key").on(t.codeHash),
    uniqueIndex("link_code_open_key").on(t.firmId, t.linkId).where(sql`${t.usedAt} is null and ${t.revokedAt} is null`),
  ],
);

/**
 * A match of one link's two ends; each side has a row of its own. What one side does is also written to the other's
 * row.
 */
export const linkMatch = app.table(
  "link_match",
  {
    firmId: uuid("firm_id").notNull(),
    linkId: uuid("link_id").notNull(),
    matchId: uuid("match_id").notNull(),
    matchedAt: instant("matched_at").notNull().defaultNow(),
    /** When this side agreed to merge, and when the partner did. */
    consentedAt: instant("consented_at"),
    partnerConsentedAt: instant("partner_consented_at"),
    mergedAt: instant("merged_at"),
    endedAt: instant("ended_at"),
    endedByPartner: boolean("ended_by_partner").notNull().default(false),
  },
  (t) => [
    primaryKey({ columns: [t.firmId, t.linkId, t.matchId] }),
    ofLink("link_match_link", t),
    index("link_match_match").on(t.matchId),
    uniqueIndex("link_match_live_key").on(t.firmId, t.linkId).where(sql`${t.endedAt} is null`),
    check(
      "link_match_merged",
      sql`${t.mergedAt} is null or (${t.consentedAt} is not null and ${t.partnerConsentedAt} is not null)`,
    ),
  ],
);

/** A fact that both sides state, merged with the consent of both: the mean, and the difference. */
export const mergedFact = app.table(
  "merged_fact",
  {
    firmId: uuid("firm_id").notNull(),
    linkId: uuid("link_id").notNull(),
    fact: text("fact", { enum: MERGED_FACTS }).notNull(),
    differs: boolean("differs").notNull(),
    /** Mean and difference of a number. Null for a fact in words. */
    value: doublePrecision("value"),
    discrepancy: doublePrecision("discrepancy"),
    /** The common value of a fact in words, if both sides state the same. */
    word: text("word"),
  },
  (t) => [
    primaryKey({ columns: [t.firmId, t.linkId, t.fact] }),
    ofLink("merged_fact_link", t),
    check("merged_fact_fact", oneOf(t.fact, MERGED_FACTS)),
  ],
);

/** What happened between the firm and the partner of a link: code requested, entered, matched, merged. Append only. */
export const partnerEvent = app.table(
  "partner_event",
  {
    firmId: uuid("firm_id").notNull(),
    linkId: uuid("link_id").notNull(),
    id: idColumn(),
    event: text("event", { enum: PARTNER_EVENTS }).notNull(),
    /** Null if the partner did it, or the person was erased. */
    byPersonId: uuid("by_person_id").references(() => person.id, { onDelete: "set null" }),
    at: instant("at").notNull().defaultNow(),
  },
  (t) => [
    primaryKey({ columns: [t.firmId, t.linkId, t.id] }),
    ofLink("partner_event_link", t),
    check("partner_event_event", oneOf(t.event, PARTNER_EVENTS)),
  ],
);
