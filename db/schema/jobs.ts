import { sql } from "drizzle-orm";
import { check, doublePrecision, index, integer, text, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { JOB_KINDS, JOB_PROBLEMS, JOB_STATES } from "@/lib/jobs";
import { app, createdAt, idColumn, instant, oneOf } from "./app";
import { cohort, firm } from "./firms";
import { person } from "./people";

/**
 * A background job: who requested it, its progress and its outcome.
 *
 * The application only inserts rows; the worker passes them to its queue. So a request and its job are written in one
 * transaction, and only the worker accesses the queue.
 */
export const job = app.table(
  "job",
  {
    id: idColumn().primaryKey(),
    kind: text("kind", { enum: JOB_KINDS }).notNull(),
    /** Unique among waiting and running jobs of a kind, so that a repeated request adds no job. */
    key: text("key"),
    cohortId: uuid("cohort_id").references(() => cohort.id, { onDelete: "cascade" }),
    firmId: uuid("firm_id").references(() => firm.id, { onDelete: "cascade" }),
    requestedBy: uuid("requested_by").references(() => person.id, { onDelete: "set null" }),
    state: text("state", { enum: JOB_STATES }).notNull().default("waiting"),
    /** Progress, 0–1. */
    progress: doublePrecision("progress").notNull().default(0),
    /** The number of attempts. Only the latest attempt may write the result. */
    attempt: integer("attempt").notNull().default(0),
    problem: text("problem", { enum: JOB_PROBLEMS }),
    createdAt: createdAt(),
    queuedAt: instant("queued_at"),
    startedAt: instant("started_at"),
    endedAt: instant("ended_at"),
  },
  (t) => [
    uniqueIndex("job_live_key").on(t.kind, t.key).where(sql`${t.state} in ('waiting', 'running')`),
    index("job_unqueued").on(t.createdAt).where(sql`${t.queuedAt} is null`),
    index("job_cohort").on(t.cohortId, t.createdAt),
    check("job_kind", oneOf(t.kind, JOB_KINDS)),
    check("job_state", oneOf(t.state, JOB_STATES)),
    check("job_problem", oneOf(t.problem, JOB_PROBLEMS)),
    check("job_progress", sql`${t.progress} between 0 and 1`),
  ],
);
