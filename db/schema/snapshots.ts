import { sql } from "drizzle-orm";
import { bigserial, boolean, check, index, integer, jsonb, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import type { PlaceReading, PoolEntry } from "@/lib/benchmark";
import { SNAPSHOT_AUDIENCES, type Snapshot, type SnapshotReport } from "@/lib/snapshots";
import { app, belongsTo, idColumn, instant, oneOf } from "./app";
import { ofCohort, ofFirm } from "./firms";
import { job } from "./jobs";
import { ofPerson } from "./people";

/** Frozen figures of a cohort for one audience: what was published, or why nothing was. Never recomputed. */
export const cohortSnapshot = app.table(
  "cohort_snapshot",
  {
    cohortId: ofCohort(),
    id: idColumn(),
    audience: text("audience", { enum: SNAPSHOT_AUDIENCES }).notNull(),
    at: instant("at").notNull().defaultNow(),
    jobId: uuid("job_id").references(() => job.id, { onDelete: "set null" }),
    /** The figures as published. Sets that are withheld or withdrawn are marked. */
    report: jsonb("report").$type<SnapshotReport>().notNull(),
    /** When the first set was shown. Null if nothing could be published. */
    publishedAt: instant("published_at"),
    /**
     * The snapshot is hidden since this time, because somebody can now see results of single firms, and it is being
     * checked what the figures reveal to them.
     */
    heldAt: instant("held_at"),
    withdrawnAt: instant("withdrawn_at"),
    /** The data behind the figures, to check the next snapshot. Read only by the job. */
    shown: jsonb("shown").$type<readonly Snapshot[]>().notNull(),
    /**
     * The scores that each firm was compared with, for checks when somebody can see more results. Read only by the job.
     */
    pool: jsonb("pool").$type<readonly PoolEntry[]>(),
  },
  (t) => [
    primaryKey({ columns: [t.cohortId, t.id] }),
    index("cohort_snapshot_latest").on(t.cohortId, t.audience, t.at),
    index("cohort_snapshot_held").on(t.heldAt).where(sql`${t.heldAt} is not null`),
    check("cohort_snapshot_audience", oneOf(t.audience, SNAPSHOT_AUDIENCES)),
  ],
);

/**
 * Which firms are in a published snapshot with which result, to find the snapshots affected when a result becomes
 * visible.
 */
export const snapshotStand = app.table(
  "snapshot_stand",
  {
    cohortId: uuid("cohort_id").notNull(),
    snapshotId: uuid("snapshot_id").notNull(),
    firmId: uuid("firm_id").notNull(),
    stand: integer("stand").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.cohortId, t.snapshotId, t.firmId, t.stand] }),
    index("snapshot_stand_firm").on(t.firmId),
    belongsTo("snapshot_stand_snapshot", [t.cohortId, t.snapshotId], [cohortSnapshot.cohortId, cohortSnapshot.id]),
  ],
);

/**
 * A result that administrators (level 2) or also consultants (level 3) of a cohort saw on its own, with its values
 * then.
 */
export const snapshotSeen = app.table(
  "snapshot_seen",
  {
    cohortId: ofCohort(),
    /** Not a foreign key: after an erasure the row stays, without values. */
    firmId: uuid("firm_id").notNull(),
    stand: integer("stand").notNull(),
    level: integer("level").notNull(),
    values: jsonb("values").$type<Readonly<Record<string, number>>>().notNull(),
    /** Increases with every change, so that a job notices changes made since it read the table. */
    seq: bigserial("seq", { mode: "number" }).notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.cohortId, t.firmId, t.stand] }),
    check("snapshot_seen_level", sql`${t.level} between 2 and 3`),
  ],
);

/** An erased firm that was part of frozen figures. */
export const snapshotErasure = app.table("snapshot_erasure", {
  firmId: uuid("firm_id").primaryKey(),
  at: instant("at").notNull().defaultNow(),
});

/** A firm's rank among the participants of a published snapshot. Read by the firm and its consultants. */
export const cohortBenchmark = app.table(
  "cohort_benchmark",
  {
    cohortId: uuid("cohort_id").notNull(),
    snapshotId: uuid("snapshot_id").notNull(),
    firmId: ofFirm(),
    /** The frozen result that the rank is based on. */
    assessmentId: uuid("assessment_id").notNull(),
    stand: integer("stand").notNull(),
    reading: jsonb("reading").$type<PlaceReading>().notNull(),
    /** False while consultants, who cannot see firms singly, could learn something about a few firms from the rank. */
    forConsultants: boolean("for_consultants").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.cohortId, t.snapshotId, t.firmId] }),
    index("cohort_benchmark_firm").on(t.firmId),
    belongsTo("cohort_benchmark_snapshot", [t.cohortId, t.snapshotId], [cohortSnapshot.cohortId, cohortSnapshot.id]),
  ],
);

/** A client's result that a consultant saw, with its values then. */
export const consultantSeen = app.table(
  "consultant_seen",
  {
    personId: ofPerson(),
    /** Not a foreign key: after an erasure the row stays, without values. */
    firmId: uuid("firm_id").notNull(),
    stand: integer("stand").notNull(),
    values: jsonb("values").$type<Readonly<Record<string, number>>>().notNull(),
    seq: bigserial("seq", { mode: "number" }).notNull(),
  },
  (t) => [primaryKey({ columns: [t.personId, t.firmId, t.stand] }), index("consultant_seen_firm").on(t.firmId)],
);
