import { availableParallelism, totalmem } from "node:os";
import { setImmediate } from "node:timers/promises";
import { Worker } from "node:worker_threads";
import { type BatchJob, type BatchResult, rateBatch, type Setup } from "./batch";

/** Maximum number of threads including this one, regardless of cores, because each loads the whole kernel. */
const THREADS_MAX = 8;

/** Batches in progress per thread: enough that none waits, few enough to limit memory. */
const BATCHES_PER_THREAD = 2;

/**
 * Memory limits of a thread in MiB. Garbage is collected early, so that memory does not grow with the number of firms.
 * The young generation is as large as in the main thread: half was slower, double took more memory.
 */
const LIMITS = { maxOldGenerationSizeMb: 256, maxYoungGenerationSizeMb: 48 };

/** Memory of the first thread and of each further one, in MiB; total 220 with two, 355 with four, 630 with eight. */
const TAKEN_MB = { first: 150, further: 70 } as const;

/** Number of threads: as many as requested, at most eight, and together at most half of the memory. */
export function threadsWithin(asked: number, memory: number): number {
  const further = Math.floor((memory / 2 ** 20 / 2 - TAKEN_MB.first) / TAKEN_MB.further);
  return Math.max(1, Math.min(THREADS_MAX, asked, 1 + further));
}

/** Bytes that this process may use: those of the machine, or of its container. */
function memoryHere(): number {
  const limit = process.constrainedMemory();
  return limit > 0 ? Math.min(limit, totalmem()) : totalmem();
}

type RatingPool = {
  readonly rate: (jobs: readonly BatchJob[]) => Promise<BatchResult>;
  /** Number of batches that may be in progress at a time. */
  readonly room: number;
  readonly close: () => Promise<void>;
};

/**
 * One thread per core, limited by memory and to eight. This thread also rates when the others are busy, because it has
 * loaded the kernel anyway. On one core, or if threads cannot be started, it does everything.
 */
export async function openPool(setup: Setup, threads?: number): Promise<RatingPool> {
  const further = threadsWithin(threads ?? availableParallelism(), memoryHere()) - 1;
  const started = Array.from({ length: further }, () => startWorker(setup));
  const ready = await Promise.all(started.map((worker) => worker.ready));
  const close = async () => {
    await Promise.all(started.map((worker) => worker.close()));
  };
  if (ready.includes(false)) await close();
  const workers = ready.includes(false) ? [] : started;
  return {
    rate: (jobs) => findFree(workers)?.rate(jobs) ?? rateHere(jobs, setup),
    room: (1 + workers.length) * BATCHES_PER_THREAD,
    close,
  };
}

/** Messages from other threads are handled before and after, so that none of them waits longer than one batch. */
async function rateHere(jobs: readonly BatchJob[], setup: Setup): Promise<BatchResult> {
  await setImmediate();
  return rateBatch(jobs, setup);
}

type Thread = ReturnType<typeof startWorker>;

/** The thread with the fewest batches in progress, unless all have enough. */
function findFree(workers: readonly Thread[]): Thread | undefined {
  const free = workers.filter((worker) => worker.underWay() < BATCHES_PER_THREAD);
  return free.toSorted((a, b) => a.underWay() - b.underWay())[0];
}

type Waiting = { readonly resolve: (result: BatchResult) => void; readonly reject: (error: unknown) => void };

function startWorker(setup: Setup) {
  const worker = new Worker(new URL("./worker.ts", import.meta.url), {
    workerData: setup,
    resourceLimits: LIMITS,
  });
  const waiting = new Map<number, Waiting>();
  let next = 0;
  const fail = (error: unknown) => {
    for (const { reject } of waiting.values()) reject(error);
    waiting.clear();
  };
  const ready = new Promise<boolean>((resolve) => {
    worker.once("message", () => resolve(true));
    worker.once("error", () => resolve(false));
    worker.once("exit", () => resolve(false));
  });
  worker.on("message", (message: "ready" | { readonly id: number; readonly result: BatchResult }) => {
    if (message === "ready") return;
    waiting.get(message.id)?.resolve(message.result);
    waiting.delete(message.id);
  });
  worker.on("error", fail);
  worker.on("exit", (code) => fail(new Error(`a thread of assess ended with ${code}`)));
  return {
    ready,
    underWay: () => waiting.size,
    rate: (jobs: readonly BatchJob[]): Promise<BatchResult> =>
      new Promise((resolve, reject) => {
        const id = next++;
        waiting.set(id, { resolve, reject });
        worker.postMessage({ id, jobs });
      }),
    close: async () => {
      await worker.terminate();
    },
  };
}

/** Rates batches on the pool and returns results in the order of the batches; a slow reader slows down the source. */
export async function rateInOrder(
  pool: RatingPool,
  batches: AsyncIterable<readonly BatchJob[]>,
  take: (result: BatchResult) => Promise<void>,
): Promise<void> {
  const underWay: Promise<BatchResult>[] = [];
  const takeFirst = async () => {
    const first = underWay.shift();
    if (first !== undefined) await take(await first);
  };
  for await (const jobs of batches) {
    const rated = pool.rate(jobs);
    // A failure is handled when its turn comes; until then it must not count as an unhandled rejection.
    rated.catch(() => {});
    underWay.push(rated);
    if (underWay.length >= pool.room) await takeFirst();
  }
  while (underWay.length > 0) await takeFirst();
}
