import { sql } from "drizzle-orm";
import { check, index, jsonb, text, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { app, createdAt, idColumn, instant, oneOf } from "./app";
import { cohort } from "./firms";
import { person } from "./people";

/** A version is a draft, then published, and may be retired: no longer offered, but assessments that use it keep it. */
const INSTRUMENT_STATES = ["draft", "published", "retired"] as const;
export type InstrumentState = (typeof INSTRUMENT_STATES)[number];

/**
 * A questionnaire version created by a cohort. The shipped versions are in `lib/catalog`.
 *
 * Published versions have unique numbers, so that the number in an assessment or a result identifies one document.
 */
export const instrumentVersion = app.table(
  "instrument_version",
  {
    id: idColumn().primaryKey(),
    /** The root cohort whose administrators own the version. */
    cohortId: uuid("cohort_id")
      .notNull()
      .references(() => cohort.id, { onDelete: "restrict" }),
    instrumentId: text("instrument_id").notNull(),
    version: text("version").notNull(),
    /** The questionnaire, in the format `trellis/instrument@1`. */
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
