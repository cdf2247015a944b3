import { sql } from "drizzle-orm";
import {
  bigserial,
  boolean,
  check,
  foreignKey,
  index,
  integer,
  jsonb,
  primaryKey,
  text,
  uuid,
} from "drizzle-orm/pg-core";
import type { PlaceReading, PoolEntry } from "@/lib/benchmark";
import { SNAPSHOT_AUDIENCES, type Snapshot, type SnapshotReport } from "@/lib/snapshots";
import { app, idColumn, instant, oneOf } from "./app";
import { cohort, firm } from "./firms";
import { job } from "./jobs";
import { person } from "./people";

/** Frozen figures of a cohort for one audience: what was printed, or why nothing was. Never computed anew. */
export const cohortSnapshot = app.table(
  "cohort_snapshot",
  {
    cohortId: uuid("cohort_id")
      .notNull()
      .references(() => cohort.id, { onDelete: "cascade" }),
    id: idColumn(),
    audience: text("audience", { enum: SNAPSHOT_AUDIENCES }).notNull(),
    at: instant("at").notNull().defaultNow(),
    jobId: uuid("job_id").references(() => job.id, { onDelete: "set null" }),
    /** The figures as printed; sets that are withheld or withdrawn say so. */
    report: jsonb("report").$type<SnapshotReport>().notNull(),
    /** When its first set was shown; null where nothing could be published. */
    publishedAt: instant("published_at"),
    /** While this is set nobody is shown anything of it: somebody came to be seen singly, and it is being checked. */
    heldAt: instant("held_at"),
    withdrawnAt: instant("withdrawn_at"),
    /** What it rests on, remembered for the next one: read by the job alone. */
    shown: jsonb("shown").$type<readonly Snapshot[]>().notNull(),
    /** Where the firms stood that each was compared with, for looking again when somebody comes to see more: read by the job alone. */
    pool: jsonb("pool").$type<readonly PoolEntry[]>(),
  },
  (t) => [
    primaryKey({ columns: [t.cohortId, t.id] }),
    index("cohort_snapshot_latest").on(t.cohortId, t.audience, t.at),
    index("cohort_snapshot_held").on(t.heldAt).where(sql`${t.heldAt} is not null`),
    check("cohort_snapshot_audience", oneOf(t.audience, SNAPSHOT_AUDIENCES)),
  ],
);

/** Who stands in a published snapshot with which result, so that whoever comes to be seen singly is found at once. */
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
    foreignKey({
      name: "snapshot_stand_snapshot",
      columns: [t.cohortId, t.snapshotId],
      foreignColumns: [cohortSnapshot.cohortId, cohortSnapshot.id],
    }).onDelete("cascade"),
  ],
);

/** A revision that administrators (level 2) or consultants too (level 3) of a cohort saw singly, with its values then. */
export const snapshotSeen = app.table(
  "snapshot_seen",
  {
    cohortId: uuid("cohort_id")
      .notNull()
      .references(() => cohort.id, { onDelete: "cascade" }),
    /** Not a foreign key: an erased firm stays remembered, without its values. */
    firmId: uuid("firm_id").notNull(),
    stand: integer("stand").notNull(),
    level: integer("level").notNull(),
    values: jsonb("values").$type<Readonly<Record<string, number>>>().notNull(),
    /** Grows with every change, so that a job notices what has changed since it looked. */
    seq: bigserial("seq", { mode: "number" }).notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.cohortId, t.firmId, t.stand] }),
    check("snapshot_seen_level", sql`${t.level} between 2 and 3`),
  ],
);

/** A firm that stood in frozen figures and was erased. */
export const snapshotErasure = app.table("snapshot_erasure", {
  firmId: uuid("firm_id").primaryKey(),
  at: instant("at").notNull().defaultNow(),
});

/** Where one firm stands among the participants of a published snapshot; read by that firm and by its consultants. */
export const cohortBenchmark = app.table(
  "cohort_benchmark",
  {
    cohortId: uuid("cohort_id").notNull(),
    snapshotId: uuid("snapshot_id").notNull(),
    firmId: uuid("firm_id")
      .notNull()
      .references(() => firm.id, { onDelete: "cascade" }),
    /** The frozen result it was read from. */
    assessmentId: uuid("assessment_id").notNull(),
    stand: integer("stand").notNull(),
    reading: jsonb("reading").$type<PlaceReading>().notNull(),
    /** False while it would tell one of its consultants of too few firms that he does not see singly. */
    forConsultants: boolean("for_consultants").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.cohortId, t.snapshotId, t.firmId] }),
    index("cohort_benchmark_firm").on(t.firmId),
    foreignKey({
      name: "cohort_benchmark_snapshot",
      columns: [t.cohortId, t.snapshotId],
      foreignColumns: [cohortSnapshot.cohortId, cohortSnapshot.id],
    }).onDelete("cascade"),
  ],
);

/** A revision that was open to a consultant by an engagement when he looked, with its values then. */
export const consultantSeen = app.table(
  "consultant_seen",
  {
    personId: uuid("person_id")
      .notNull()
      .references(() => person.id, { onDelete: "cascade" }),
    /** Not a foreign key: an erased firm stays remembered, without its values. */
    firmId: uuid("firm_id").notNull(),
    stand: integer("stand").notNull(),
    values: jsonb("values").$type<Readonly<Record<string, number>>>().notNull(),
    seq: bigserial("seq", { mode: "number" }).notNull(),
  },
  (t) => [primaryKey({ columns: [t.personId, t.firmId, t.stand] }), index("consultant_seen_firm").on(t.firmId)],
);
