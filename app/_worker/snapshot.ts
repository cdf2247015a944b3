import { randomUUIDv7 } from "node:crypto";
import { Worker } from "node:worker_threads";
import { asWorker, type Tx } from "@/db/core/scope";
import { type BegunJob, finishJobIn } from "@/db/jobs/jobs";
import {
  lockSnapshotsIn,
  readErasuresIn,
  readLeastIn,
  readMembersIn,
  readPoolsIn,
  readSnapshotStampIn,
  readViewersIn,
} from "@/db/snapshots/snapshot-facts";
import {
  dealLotsIn,
  keepSnapshotsIn,
  letItemsGoIn,
  openPlacesIn,
  releaseIn,
  withdrawIn,
} from "@/db/snapshots/snapshot-keeping";
import { tabulate } from "@/lib/result";
import { SNAPSHOT_AUDIENCES, type SnapshotOutcome, type SnapshotTask } from "@/lib/snapshots";
import type { JobHandler } from "./worker";

/** Maximum number of repetitions because a firm became visible during the computation; after that the queue retries. */
const ROUNDS_MAX = 5;

/**
 * Publishes frozen figures of a cohort, or stores why nothing new may be published; includes the levels of anonymous
 * firms, and items.
 */
export const publishCohort: JobHandler = (job, note) =>
  settleSnapshots({ job, kind: "snapshot", note, decide: decideApart });

/** Withdraws figures that would reveal other firms after one became individually visible, and shows the rest again. */
export const checkCohort: JobHandler = (job, note) =>
  settleSnapshots({ job, kind: "snapshot-check", note, decide: decideApart });

type Settling = {
  readonly job: BegunJob;
  readonly kind: "snapshot" | "snapshot-check";
  readonly note: (progress: number) => Promise<void>;
  readonly decide: (task: SnapshotTask) => Promise<SnapshotOutcome>;
};

/** Reads, decides and stores; restarts if a firm became visible, or figures were shown, in between. */
export async function settleSnapshots({ job, kind, note, decide }: Settling): Promise<void> {
  const { cohortId } = job;
  if (cohortId === null) throw new Error("a job of snapshots without a cohort");
  const actor = { kind: "worker", job: kind, cohortId } as const;
  for (let round = 0; round < ROUNDS_MAX; round += 1) {
    const { stamp, task } = await asWorker(actor, async (tx) => ({
      stamp: await readSnapshotStampIn(tx),
      task: await readTaskIn(tx, { cohortId, checkOnly: kind === "snapshot-check" }),
    }));
    await note(0.2);
    const outcome = await decide(task);
    await note(0.8);
    const isKept = await asWorker(actor, (tx) => keepIn(tx, { ...job, cohortId, kind }, { stamp, outcome }));
    if (isKept) return;
  }
  throw new Error("others came to be seen singly in every round");
}

async function readTaskIn(
  tx: Tx,
  { cohortId, checkOnly }: { readonly cohortId: string; readonly checkOnly: boolean },
): Promise<SnapshotTask> {
  return {
    checkOnly,
    cohortId,
    ids: tabulate(SNAPSHOT_AUDIENCES, () => randomUUIDv7()),
    k: await readLeastIn(tx, { cohortId }),
    viewers: await readViewersIn(tx, { cohortId }),
    erased: await readErasuresIn(tx),
    pools: await readPoolsIn(tx, { cohortId }),
    ...(checkOnly ? { members: [], parts: [] } : await readMembersIn(tx, { cohortId })),
  };
}

type Computed = { readonly stamp: string; readonly outcome: SnapshotOutcome };

/** False if a firm became visible or figures were shown since; nothing is written then. */
async function keepIn(
  tx: Tx,
  job: BegunJob & Pick<Settling, "kind"> & { readonly cohortId: string },
  { stamp, outcome }: Computed,
): Promise<boolean> {
  await lockSnapshotsIn(tx);
  if ((await readSnapshotStampIn(tx)) !== stamp) return false;
  if (!(await finishJobIn(tx, job))) return true;
  await withdrawIn(tx, outcome.withdrawals);
  await openPlacesIn(tx, job, outcome.open);
  await keepSnapshotsIn(tx, { cohortId: job.cohortId, jobId: job.id }, outcome);
  await releaseIn(tx, job);
  if (job.kind === "snapshot") {
    await dealLotsIn(tx, job);
    await letItemsGoIn(tx, job);
  }
  return true;
}

function decideApart(task: SnapshotTask): Promise<SnapshotOutcome> {
  const thread = new Worker(new URL("./snapshot-thread.ts", import.meta.url), { workerData: task });
  return new Promise((resolve, reject) => {
    thread.on("message", resolve);
    thread.on("error", reject);
    thread.on("exit", (code) => reject(new Error(`the thread of a snapshot ended with ${code}`)));
  });
}
