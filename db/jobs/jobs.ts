import { randomUUIDv7 } from "node:crypto";
import { and, desc, eq, inArray, isNotNull, isNull, lt, sql } from "drizzle-orm";
import type { JobKind, JobProblem, JobState, JobStatus } from "@/lib/jobs";
import type { Actor } from "@/lib/policy";
import { asActor, asWorker, type Tx, type WorkerActor } from "../core/scope";
import { job } from "../schema/jobs";

const LIVE: readonly JobState[] = ["waiting", "running"];

/** The worker's identity between jobs: it queues rows, and closes jobs that the queue has given up. */
const KEEPER: WorkerActor = { kind: "worker", job: "keeper" };

type JobRequest = {
  readonly kind: JobKind;
  /** A request is ignored while a job with the same key is waiting or running. */
  readonly key?: string;
  readonly cohortId?: string;
  readonly firmId?: string;
};

/**
 * Requests a job within the caller's transaction, so that a rollback removes the request.
 *
 * Written by hand: the application may fill only these columns, and Drizzle's INSERT would name all of them.
 */
export async function requestJobIn(tx: Tx, actor: Actor, request: JobRequest): Promise<void> {
  const { kind, key = null, cohortId = null, firmId = null } = request;
  const requestedBy = actor.kind === "user" ? actor.personId : null;
  await tx.execute(sql`insert into app.job (id, kind, key, cohort_id, firm_id, requested_by)
    values (${randomUUIDv7()}, ${kind}, ${key}, ${cohortId}, ${firmId}, ${requestedBy}) on conflict do nothing`);
}

const STATUS = {
  id: job.id,
  state: job.state,
  progress: job.progress,
  problem: job.problem,
  createdAt: job.createdAt,
  startedAt: job.startedAt,
  endedAt: job.endedAt,
};

/** The latest job with this kind and key that the actor may see. */
export async function findLatestJobIn(
  tx: Tx,
  input: { readonly kind: JobKind; readonly key: string },
): Promise<JobStatus | undefined> {
  const [found] = await tx
    .select(STATUS)
    .from(job)
    .where(and(eq(job.kind, input.kind), eq(job.key, input.key)))
    .orderBy(desc(job.createdAt))
    .limit(1);
  return found;
}

/** The latest job of a kind that was requested for a cohort. Undefined if there is none that the actor may see. */
export const findCohortJob = (
  actor: Actor,
  kind: JobKind,
  { cohortId }: { readonly cohortId: string },
): Promise<JobStatus | undefined> => asActor(actor, (tx) => findLatestJobIn(tx, { kind, key: cohortId }));

/** Jobs that are not in the queue yet, oldest first. */
export async function listUnqueuedJobs(limit: number): Promise<{ id: string; kind: JobKind }[]> {
  return asWorker(KEEPER, (tx) =>
    tx
      .select({ id: job.id, kind: job.kind })
      .from(job)
      .where(and(eq(job.state, "waiting"), isNull(job.queuedAt)))
      .orderBy(job.createdAt)
      .limit(limit),
  );
}

/** Marks rows as queued. Harmless if repeated: the queue uses the row's id and queues it only once. */
export async function markQueued(ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  await asWorker(KEEPER, (tx) =>
    tx
      .update(job)
      .set({ queuedAt: sql`now()` })
      .where(and(inArray(job.id, [...ids]), isNull(job.queuedAt))),
  );
}

export type BegunJob = {
  readonly id: string;
  readonly attempt: number;
  readonly cohortId: string | null;
  readonly firmId: string | null;
};

/**
 * Starts a new attempt at a job, even if another worker had started one. Undefined if the job has ended. Only the
 * latest attempt may finish it.
 */
export async function beginJob(id: string): Promise<BegunJob | undefined> {
  return asWorker(KEEPER, async (tx) => {
    const [begun] = await tx
      .update(job)
      .set({ state: "running", attempt: sql`${job.attempt} + 1`, progress: 0, startedAt: sql`now()` })
      .where(and(eq(job.id, id), inArray(job.state, [...LIVE])))
      .returning({ id: job.id, attempt: job.attempt, cohortId: job.cohortId, firmId: job.firmId });
    return begun;
  });
}

const held = (input: Pick<BegunJob, "id" | "attempt">) =>
  and(eq(job.id, input.id), eq(job.attempt, input.attempt), eq(job.state, "running"));

/** Stores the progress of an attempt, unless a later attempt has started. */
export async function noteProgress(input: Pick<BegunJob, "id" | "attempt">, progress: number): Promise<void> {
  await asWorker(KEEPER, (tx) => tx.update(job).set({ progress }).where(held(input)));
}

/** Finishes a job in the transaction that writes its result. False if a later attempt has started. */
export async function finishJobIn(tx: Tx, input: Pick<BegunJob, "id" | "attempt">): Promise<boolean> {
  const ended = await tx
    .update(job)
    .set({ state: "done", progress: 1, endedAt: sql`now()` })
    .where(held(input))
    .returning({ id: job.id });
  return ended.length > 0;
}

/** Marks jobs as failed, unless they have ended meanwhile. */
export async function failJobs(ids: readonly string[], problem: JobProblem): Promise<void> {
  if (ids.length === 0) return;
  await asWorker(KEEPER, (tx) =>
    tx
      .update(job)
      .set({ state: "failed", problem, endedAt: sql`now()` })
      .where(and(inArray(job.id, [...ids]), inArray(job.state, [...LIVE]))),
  );
}

/** Unfinished jobs that the queue should contain. The worker looks in the queue for those that it has given up. */
export async function listLiveJobs(): Promise<{ id: string; kind: JobKind }[]> {
  return asWorker(KEEPER, (tx) =>
    tx
      .select({ id: job.id, kind: job.kind })
      .from(job)
      .where(and(inArray(job.state, [...LIVE]), isNotNull(job.queuedAt))),
  );
}

/** Deletes jobs that ended long ago. Their results stay. */
export async function forgetEndedJobs(days: number): Promise<void> {
  await asWorker(KEEPER, (tx) => tx.delete(job).where(lt(job.endedAt, sql`now() - make_interval(days => ${days})`)));
}

/** Requests the scheduled jobs: checks of withheld figures, and the weekly attempt to publish new ones. */
export async function requestDueJobs(): Promise<void> {
  await asWorker(KEEPER, (tx) => tx.execute(sql`select app.request_snapshots()`));
}
