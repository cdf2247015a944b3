import { setTimeout as sleep } from "node:timers/promises";
import type { PgBoss } from "pg-boss";
import { log } from "@/app/_server/gate/log";
import { asJob } from "@/app/_server/process/reference";
import { askCohortMails } from "@/db/cohorts/cohort-mails";
import { openQueue, QUEUE_SCHEMA } from "@/db/core/queue";
import {
  type BegunJob,
  beginJob,
  failJobs,
  forgetEndedJobs,
  listLiveJobs,
  listUnqueuedJobs,
  markQueued,
  noteProgress,
  requestDueJobs,
} from "@/db/jobs/jobs";
import { JOB_KINDS, type JobKind } from "@/lib/jobs";
import { KEPT } from "@/lib/personal-data";

/**
 * Runs one job. It must write its result and end the row in one transaction (`finishJobIn`), so that the result appears
 * only once.
 */
export type JobHandler = (job: BegunJob, note: (progress: number) => Promise<void>) => Promise<void>;
export type JobHandlers = Readonly<Record<JobKind, JobHandler>>;

/** A worker without a heartbeat for this long counts as dead, and its job is given to another one. */
const HEARTBEAT_SECONDS = 10;
const RETRIES = 3;
const JOB_SECONDS_MAX = 3600;
const LOOK_MS = 500;
/** Number of polling rounds between two checks for jobs that are due by time: a few seconds. */
const DUE_EVERY = 6;
/** Number of polling rounds between two clean-ups: about half a minute. */
const TIDY_EVERY = 60;
const ROWS_MAX = 200;
/** How long a stopping worker goes on with its jobs. */
const STOP_MS = 20_000;

type RunningWorker = { readonly stop: () => Promise<void> };

/**
 * Starts processing jobs: rows of `app.job` are put into the queue, and the queue's jobs are passed to their handlers.
 */
export async function startWorker(workerUrl: string, handlers: JobHandlers): Promise<RunningWorker> {
  const queue = openQueue(workerUrl);
  queue.on("error", (error) => log.error({ err: error }, "queue"));
  await queue.start();
  for (const kind of JOB_KINDS) await serve(queue, kind, handlers[kind]);

  const state = { stopped: false };
  const looking = look(queue, state);
  return {
    stop: async () => {
      state.stopped = true;
      globalThis.trellisStopping = true;
      await looking;
      // a job that takes longer is given back to the queue
      await queue.stop({ graceful: true, timeout: STOP_MS });
    },
  };
}

const QUEUE = {
  retryLimit: RETRIES,
  retryDelay: 1,
  expireInSeconds: JOB_SECONDS_MAX,
  heartbeatSeconds: HEARTBEAT_SECONDS,
} as const;

async function serve(queue: PgBoss, kind: JobKind, handler: JobHandler): Promise<void> {
  await queue.createQueue(kind, QUEUE);
  await queue.updateQueue(kind, QUEUE);
  const options = { includeMetadata: true, pollingIntervalSeconds: 0.5, heartbeatRefreshSeconds: 3 } as const;
  await queue.work<{ jobId: string }>(kind, options, async (jobs) => {
    for (const { data, retryCount } of jobs) await doJob(data.jobId, { handler, isLast: retryCount >= RETRIES });
  });
}

async function doJob(id: string, { handler, isLast }: { handler: JobHandler; isLast: boolean }): Promise<void> {
  const begun = await beginJob(id);
  if (begun === undefined) return;
  try {
    await asJob(id, () => handler(begun, (progress) => noteProgress(begun, progress)));
  } catch (error) {
    log.error({ err: error, job: id, attempt: begun.attempt }, "a job broke");
    if (isLast) await failJobs([id], "broken");
    throw error;
  }
}

async function look(queue: PgBoss, state: { readonly stopped: boolean }): Promise<void> {
  for (let round = 0; !state.stopped; round += 1) {
    try {
      if (round % DUE_EVERY === 0) await requestDueJobs();
      await handOver(queue);
      if (round % TIDY_EVERY === 0) await tidy(queue);
    } catch (error) {
      log.error({ err: error }, "the worker could not look for jobs");
    }
    await sleep(LOOK_MS);
  }
}

/**
 * The row's id is the job's id in the queue, so that a row queued twice, by two workers or after a kill, is one job.
 */
async function handOver(queue: PgBoss): Promise<void> {
  const rows = await listUnqueuedJobs(ROWS_MAX);
  for (const kind of JOB_KINDS) {
    const jobs = rows.filter((row) => row.kind === kind).map(({ id }) => ({ id, data: { jobId: id } }));
    if (jobs.length > 0) await queue.insert(kind, jobs);
  }
  await markQueued(rows.map(({ id }) => id));
}

/**
 * Rows whose job was abandoned or lost by the queue are marked as failed; finished rows are deleted after a month. Then
 * checks which e-mails of cohorts are due.
 */
async function tidy(queue: PgBoss): Promise<void> {
  const live = (await listLiveJobs()).map(({ id }) => id);
  const { rows } = await queue
    .getDb()
    .executeSql(`select id from ${QUEUE_SCHEMA}.job where id = any($1::uuid[]) and state < 'completed'`, [live]);
  const known = new Set(rows.map(({ id }: { id: string }) => id));
  await failJobs(
    live.filter((id) => !known.has(id)),
    "lost",
  );
  await forgetEndedJobs(KEPT.jobDays);
  await askCohortMails(new Date());
}
