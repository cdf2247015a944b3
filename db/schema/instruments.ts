import { sql } from "drizzle-orm";
import { check, index, jsonb, text, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { app, createdAt, idColumn, instant, oneOf } from "./app";
import { cohort } from "./firms";
import { person } from "./people";

/** A version is drafted, published, and one day no longer offered; what runs on it stays on it. */
const INSTRUMENT_STATES = ["draft", "published", "retired"] as const;
export type InstrumentState = (typeof INSTRUMENT_STATES)[number];

/**
 * A version of the questionnaire that a cohort made. The shipped ones stand in `lib/catalog` and not here.
 *
 * Two published ones never share a number, so that the number of an assessment or a result names one document.
 */
export const instrumentVersion = app.table(
  "instrument_version",
  {
    id: idColumn().primaryKey(),
    /** The root whose administrators own it. */
    cohortId: uuid("cohort_id")
      .notNull()
      .references(() => cohort.id, { onDelete: "restrict" }),
    instrumentId: text("instrument_id").notNull(),
    version: text("version").notNull(),
    /** `trellis/instrument@1`. */
    document: jsonb("document").$type<object>().notNull(),
    state: text("state", { enum: INSTRUMENT_STATES }).notNull().default("draft"),
    createdBy: uuid("created_by").references(() => person.id, { onDelete: "set null" }),
    createdAt: createdAt(),
    publishedBy: uuid("published_by").references(() => person.id, { onDelete: "set null" }),
    publishedAt: instant("published_at"),
    retiredAt: instant("retired_at"),
  },
  (t) => [
    uniqueIndex("instrument_version_draft").on(t.cohortId, t.instrumentId, t.version).where(sql`${t.state} = 'draft'`),
    uniqueIndex("instrument_version_known").on(t.instrumentId, t.version).where(sql`${t.state} <> 'draft'`),
    index("instrument_version_cohort").on(t.cohortId),
    check("instrument_version_state", oneOf(t.state, INSTRUMENT_STATES)),
    check("instrument_version_dates", sql`(${t.state} = 'draft') = (${t.publishedAt} is null)`),
  ],
);
