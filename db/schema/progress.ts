import { sql } from "drizzle-orm";
import { bigint, check, date, index, integer, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import { PROGRESS_STAGES } from "@/lib/snapshots";
import { app, instant, oneOf } from "./app";
import { cohort, firm } from "./firms";

/** How far a firm is in a cycle. Kept by triggers on its assessment, phases and results. */
export const firmProgress = app.table(
  "firm_progress",
  {
    firmId: uuid("firm_id")
      .notNull()
      .references(() => firm.id, { onDelete: "cascade" }),
    cycle: integer("cycle").notNull(),
    startedAt: instant("started_at").notNull(),
    /** All four phases, or a frozen result. */
    submittedAt: instant("submitted_at"),
    frozenAt: instant("frozen_at"),
  },
  (t) => [primaryKey({ columns: [t.firmId, t.cycle] })],
);

/** The firms of a cohort and of those below it, each once. Kept by triggers on memberships and on the tree. */
export const cohortFirm = app.table(
  "cohort_firm",
  {
    cohortId: uuid("cohort_id")
      .notNull()
      .references(() => cohort.id, { onDelete: "cascade" }),
    firmId: uuid("firm_id")
      .notNull()
      .references(() => firm.id, { onDelete: "cascade" }),
    /** The cohort directly below through which it belongs; null where it belongs to this one itself, or through several. */
    part: uuid("part"),
    consentLevel: integer("consent_level").notNull(),
    joinedAt: instant("joined_at").notNull(),
    /** Its place among the others: by no order that tells which firm it is. */
    place: bigint("place", { mode: "bigint" }).notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.cohortId, t.firmId] }),
    // Whoever belongs to the cohort itself stands under it, so that one part is read in the order of places. Under row rules
    // PostgreSQL sees that order behind CASE, and not behind COALESCE.
    index("cohort_firm_place").on(
      t.cohortId,
      sql`(case when ${t.part} is null then ${t.cohortId} else ${t.part} end)`,
      t.place,
    ),
    index("cohort_firm_firm").on(t.firmId),
    // whether enough firms have no name beside them is asked once a page
    index("cohort_firm_unnamed").on(t.cohortId).where(sql`${t.consentLevel} < 3`),
  ],
);

/** Counts of progress of a cohort with everything below it, by the week in which it came about. Kept by triggers. */
export const cohortRollup = app.table(
  "cohort_rollup",
  {
    cohortId: uuid("cohort_id")
      .notNull()
      .references(() => cohort.id, { onDelete: "cascade" }),
    /** 0 for what belongs to no cycle: invited and joined. */
    cycle: integer("cycle").notNull(),
    stage: text("stage", { enum: PROGRESS_STAGES }).notNull(),
    /** Its Monday, in the time of the founding country. */
    week: date("week", { mode: "string" }).notNull(),
    firms: integer("firms").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.cohortId, t.cycle, t.stage, t.week] }),
    check("cohort_rollup_stage", oneOf(t.stage, PROGRESS_STAGES)),
  ],
);

/**
 * An item that somebody of a firm has answered once in a cycle, and about how long that took: a band of `TIME_BANDS`
 * between two saves of one person, null where it cannot be told. Rows are kept by a trigger and never change.
 */
export const firmItem = app.table(
  "firm_item",
  {
    firmId: uuid("firm_id")
      .notNull()
      .references(() => firm.id, { onDelete: "cascade" }),
    cycle: integer("cycle").notNull(),
    itemId: text("item_id").notNull(),
    firstAt: instant("first_at").notNull(),
    timeBand: integer("time_band"),
  },
  (t) => [
    primaryKey({ columns: [t.firmId, t.cycle, t.itemId] }),
    check("firm_item_time_band", sql`${t.timeBand} between 1 and 5`),
  ],
);

/** Item by item, how far the firms of a cohort with everything below it are, as it is now. Kept by triggers; times are read. */
export const cohortItem = app.table(
  "cohort_item",
  {
    cohortId: uuid("cohort_id")
      .notNull()
      .references(() => cohort.id, { onDelete: "cascade" }),
    cycle: integer("cycle").notNull(),
    itemId: text("item_id").notNull(),
    /** Firms that answered it. */
    reached: integer("reached").notNull(),
    /** Firms that have not submitted and answered nothing new after it. */
    stopped: integer("stopped").notNull(),
    /** Firms by band of time, as it is now; nobody reads it. */
    times: integer("times").array().notNull(),
    /** The same as it was when at least minimum k firms had changed since it was last let go. */
    shown: integer("shown").array().notNull(),
    /** The firms whose times differ between the two, fewer than minimum k. */
    waiting: uuid("waiting").array().notNull(),
  },
  (t) => [primaryKey({ columns: [t.cohortId, t.cycle, t.itemId] })],
);

/**
 * One firm without a name as administrators see it: digits that a lot of at least minimum k firms holds, and no more. Who
 * stands behind it is written nowhere. A lot is laid down by the job that makes snapshots and goes as a whole.
 */
export const lotColumn = app.table(
  "lot_column",
  {
    /** The cohort that its firms are members of themselves. */
    cohortId: uuid("cohort_id")
      .notNull()
      .references(() => cohort.id, { onDelete: "cascade" }),
    lotId: uuid("lot_id").notNull(),
    cycle: integer("cycle").notNull(),
    /** Its place among the others, drawn by lot. */
    place: bigint("place", { mode: "bigint" }).notNull(),
    /** Firms of the whole lot. */
    firms: integer("firms").notNull(),
    /** Levels attained in the four phases, 1 to 5, null where there is none. */
    levels: integer("levels").array().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.cohortId, t.lotId, t.place] }),
    index("lot_column_place").on(t.cohortId, t.cycle, t.place),
    index("lot_column_lot").on(t.lotId),
  ],
);

/**
 * Digits of a firm that were once seen in a cycle: by name, or in a lot. They never go into another one, for two lots that
 * share some firms tell of the others. Read by triggers and the job alone.
 */
export const digitsShown = app.table(
  "digits_shown",
  {
    firmId: uuid("firm_id")
      .notNull()
      .references(() => firm.id, { onDelete: "cascade" }),
    cycle: integer("cycle").notNull(),
    /** The lot in which they are seen now, and its cohort; null where they are in none, or no longer. */
    cohortId: uuid("cohort_id").references(() => cohort.id, { onDelete: "set null" }),
    lotId: uuid("lot_id"),
  },
  (t) => [primaryKey({ columns: [t.firmId, t.cycle] }), index("digits_shown_lot").on(t.lotId)],
);

/** Item by item, how far firms of a cohort itself were when at least minimum k of them had come further. */
export const itemCount = app.table(
  "item_count",
  {
    cohortId: uuid("cohort_id")
      .notNull()
      .references(() => cohort.id, { onDelete: "cascade" }),
    cycle: integer("cycle").notNull(),
    itemId: text("item_id").notNull(),
    reached: integer("reached").notNull(),
    stopped: integer("stopped").notNull(),
  },
  (t) => [primaryKey({ columns: [t.cohortId, t.cycle, t.itemId] })],
);

/** In which cohort a firm is counted, with which items, and at which it stands in its counts; null once it has submitted. */
export const itemStand = app.table(
  "item_stand",
  {
    firmId: uuid("firm_id")
      .notNull()
      .references(() => firm.id, { onDelete: "cascade" }),
    cycle: integer("cycle").notNull(),
    cohortId: uuid("cohort_id")
      .notNull()
      .references(() => cohort.id, { onDelete: "cascade" }),
    itemId: text("item_id"),
    counted: text("counted").array().notNull(),
  },
  (t) => [primaryKey({ columns: [t.firmId, t.cycle] }), index("item_stand_cohort").on(t.cohortId, t.cycle)],
);
