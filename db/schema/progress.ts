import { sql } from "drizzle-orm";
import { bigint, check, date, index, integer, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import { PROGRESS_STAGES } from "@/lib/snapshots";
import { app, instant, oneOf } from "./app";
import { cohort, ofCohort, ofFirm } from "./firms";

/** A firm's progress in a cycle. Maintained by triggers on assessments, phases and results. */
export const firmProgress = app.table(
  "firm_progress",
  {
    firmId: ofFirm(),
    cycle: integer("cycle").notNull(),
    startedAt: instant("started_at").notNull(),
    /** When all four phases were submitted, or the result was frozen. */
    submittedAt: instant("submitted_at"),
    frozenAt: instant("frozen_at"),
  },
  (t) => [primaryKey({ columns: [t.firmId, t.cycle] })],
);

/** The firms of a cohort and all cohorts below it, each once. Maintained by triggers on memberships and the tree. */
export const cohortFirm = app.table(
  "cohort_firm",
  {
    cohortId: ofCohort(),
    firmId: ofFirm(),
    /**
     * The child cohort through which the firm belongs. Null if it belongs to this cohort directly, or through several
     * children.
     */
    part: uuid("part"),
    consentLevel: integer("consent_level").notNull(),
    joinedAt: instant("joined_at").notNull(),
    /** A position in the order of firms that does not reveal which firm it is. */
    place: bigint("place", { mode: "bigint" }).notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.cohortId, t.firmId] }),
    // Direct members are indexed under the cohort itself, so that one part can be read in the order of places. It must
    // be CASE: with COALESCE, PostgreSQL does not recognise the order under row rules.
    index("cohort_firm_place").on(
      t.cohortId,
      sql`(case when ${t.part} is null then ${t.cohortId} else ${t.part} end)`,
      t.place,
    ),
    index("cohort_firm_firm").on(t.firmId),
    // Every page of a cohort counts its unnamed firms.
    index("cohort_firm_unnamed").on(t.cohortId).where(sql`${t.consentLevel} < 3`),
  ],
);

/** Progress counts of a cohort and all cohorts below it, by week. Maintained by triggers. */
export const cohortRollup = app.table(
  "cohort_rollup",
  {
    cohortId: ofCohort(),
    /** 0 for counts that belong to no cycle: invited and joined. */
    cycle: integer("cycle").notNull(),
    stage: text("stage", { enum: PROGRESS_STAGES }).notNull(),
    /** The Monday of the week, in China's time zone. */
    week: date("week", { mode: "string" }).notNull(),
    firms: integer("firms").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.cohortId, t.cycle, t.stage, t.week] }),
    check("cohort_rollup_stage", oneOf(t.stage, PROGRESS_STAGES)),
  ],
);

/**
 * An item that a firm has answered in a cycle, and roughly how long it took: a band of `TIME_BANDS` between two saves
 * of one person, null if unknown. Rows are inserted by a trigger and never change.
 */
export const firmItem = app.table(
  "firm_item",
  {
    firmId: ofFirm(),
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

/** For each item, how many firms of a cohort and all cohorts below it have reached it. Maintained by triggers. */
export const cohortItem = app.table(
  "cohort_item",
  {
    cohortId: ofCohort(),
    cycle: integer("cycle").notNull(),
    itemId: text("item_id").notNull(),
    /** Number of firms that answered it. */
    reached: integer("reached").notNull(),
    /** Number of firms that have not submitted, and whose last answered item this is. */
    stopped: integer("stopped").notNull(),
    /** The current number of firms in each band of time. Not shown to anybody. */
    times: integer("times").array().notNull(),
    /** The published version of `times`. It follows `times` when at least minimum k firms have changed since. */
    shown: integer("shown").array().notNull(),
    /** The firms that have changed since `shown` was published: fewer than the cohort's minimum k. */
    waiting: uuid("waiting").array().notNull(),
  },
  (t) => [primaryKey({ columns: [t.cohortId, t.cycle, t.itemId] })],
);

/**
 * The levels of one unnamed firm in the heat map. They are published in a lot, which is a group of at least minimum k
 * firms, so that nobody can tell which firm it is; this is not stored either. The snapshot job creates a lot and
 * removes it only as a whole.
 */
export const lotColumn = app.table(
  "lot_column",
  {
    /** The cohort that the firms are direct members of. */
    cohortId: ofCohort(),
    lotId: uuid("lot_id").notNull(),
    cycle: integer("cycle").notNull(),
    /** A random position among the others. */
    place: bigint("place", { mode: "bigint" }).notNull(),
    /** Number of firms in the whole lot (group). */
    firms: integer("firms").notNull(),
    /** Levels attained in the four phases, 1 to 5; null if there is none. */
    levels: integer("levels").array().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.cohortId, t.lotId, t.place] }),
    index("lot_column_place").on(t.cohortId, t.cycle, t.place),
    index("lot_column_lot").on(t.lotId),
  ],
);

/**
 * Firms whose levels in a cycle were shown, by name or in a lot (a group of unnamed firms). They never enter another
 * lot, because two overlapping lots reveal the firms in which they differ. Read only by triggers and the snapshot job.
 */
export const digitsShown = app.table(
  "digits_shown",
  {
    firmId: ofFirm(),
    cycle: integer("cycle").notNull(),
    /** The lot (group) that shows the firm's levels now, and its cohort. Null if there is none any more. */
    cohortId: uuid("cohort_id").references(() => cohort.id, { onDelete: "set null" }),
    lotId: uuid("lot_id"),
  },
  (t) => [primaryKey({ columns: [t.firmId, t.cycle] }), index("digits_shown_lot").on(t.lotId)],
);

/**
 * For each item, how far a cohort's direct members were when counts were last published, which happens once at least
 * minimum k of them have advanced.
 */
export const itemCount = app.table(
  "item_count",
  {
    cohortId: ofCohort(),
    cycle: integer("cycle").notNull(),
    itemId: text("item_id").notNull(),
    reached: integer("reached").notNull(),
    stopped: integer("stopped").notNull(),
  },
  (t) => [primaryKey({ columns: [t.cohortId, t.cycle, t.itemId] })],
);

/** In which cohort a firm is counted, for which items, and the item it has reached; null after it has submitted. */
export const itemStand = app.table(
  "item_stand",
  {
    firmId: ofFirm(),
    cycle: integer("cycle").notNull(),
    cohortId: ofCohort(),
    itemId: text("item_id"),
    counted: text("counted").array().notNull(),
  },
  (t) => [primaryKey({ columns: [t.firmId, t.cycle] }), index("item_stand_cohort").on(t.cohortId, t.cycle)],
);
