import { type ChildProcess, spawn } from "node:child_process";
import { setPriority } from "node:os";
import { join } from "node:path";
import { LRUCache } from "lru-cache";
import { log } from "../gate/log";
import { type Sharer, Shares } from "../gate/shares";
import type { Job, JobResult } from "./job";
import { READS_EACH } from "./turns";

/** Maximum number of processes, so that reading files never uses the whole machine. */
const READERS_MAX = 2;
/**
 * Maximum number of waiting and running jobs; further requests are told to come back later. Each person may have two,
 * and each firm or IP address half of all.
 */
const CAPACITY = { all: 48, person: READS_EACH, group: 24 } as const;
/**
 * Time limits of a job. A document may be long, but the table of an import takes a second or two even on a busy
 * machine.
 */
const JOB_MS: Readonly<Record<Job["kind"], number>> = {
  look: 25_000,
  text: 25_000,
  page: 25_000,
  table: 8000,
  instrument: 8000,
};
const START_MS = 20_000;
/**
 * Idle time before a reader process ends. Somebody who corrects a file and sends it again within this time finds the
 * process still running.
 */
const IDLE_MS = 5 * 60_000;
/** A reader is replaced after this many jobs, so that memory leaks of libraries do not add up. */
const JOBS_MAX = 500;
const HEAP_MB = 320;
/** How long the reader time of a person is counted, starting with their first job, and for how many people. */
const SPENT_MS = 60 * 60 * 1000;
const PEOPLE_MAX = 20_000;
/**
 * The priority of reader processes. If the processor is busy, the server gets three quarters of it; with an even lower
 * priority, a reader would exceed its time limit.
 */
const NICENESS = 5;

/**
 * `busy`: too many jobs wait. `own`: this person already has two. `broken`: the file crashed the reader, or took too
 * long.
 */
export type FileRead = JobResult | { readonly kind: "busy" } | { readonly kind: "own" } | { readonly kind: "broken" };

/** Whether the file was not read because there was no slot; undefined is the corresponding result of `inTurn`. */
export const isBusy = (read: FileRead | undefined): boolean =>
  read === undefined || read.kind === "busy" || read.kind === "own";

type Waiting = { readonly personId: string; readonly job: Job; readonly settle: (read: FileRead) => void };
type Reader = {
  readonly child: ChildProcess;
  readonly ready: Promise<boolean>;
  /** The person whose file is being read. */
  personId: string | undefined;
  done: number;
  idle: NodeJS.Timeout | undefined;
};
type Pool = {
  readonly readers: Set<Reader>;
  readonly waiting: Waiting[];
  readonly shares: Shares;
  /** Recent reader time of each person, in milliseconds. */
  readonly spent: LRUCache<string, number>;
};

declare global {
  /** Readers survive a module reload in development. */
  var trellisReaders: Pool | undefined;
}

const pool = (): Pool => {
  globalThis.trellisReaders ??= {
    readers: new Set(),
    waiting: [],
    shares: new Shares(CAPACITY),
    spent: new LRUCache({ max: PEOPLE_MAX, ttl: SPENT_MS, noUpdateTTL: true }),
  };
  return globalThis.trellisReaders;
};

/**
 * Runs a job in a separate process that a malicious file can crash or block without affecting the server: it has its
 * own heap, a time limit, a lower priority than the server, and none of its settings.
 *
 * Each person may have at most two jobs here, one of them being read. Of all waiting people, the one with the least
 * reader time is next, so that many accounts with slow files only delay each other.
 */
export function readApart(sharer: Sharer, job: Job): Promise<FileRead> {
  const share = pool().shares.take(sharer);
  if (typeof share === "string") return Promise.resolve({ kind: share });
  return new Promise<FileRead>((settle) => {
    pool().waiting.push({ personId: sharer.personId, job, settle });
    giveOut();
  }).finally(share);
}

/** Starts a reader if none is running, for a page on which a file will probably be uploaded. */
export function prepareReader(): void {
  if (pool().readers.size === 0) rest(startReader());
}

function giveOut(): void {
  const { readers, waiting, spent } = pool();
  const next = chooseNext();
  if (next < 0) return;
  const free = [...readers].find((reader) => reader.personId === undefined);
  const reader = free ?? (readers.size < READERS_MAX ? startReader() : undefined);
  const [given] = reader === undefined ? [] : waiting.splice(next, 1);
  if (reader === undefined || given === undefined) return;
  reader.personId = given.personId;
  clearTimeout(reader.idle);
  const begun = performance.now();
  void work(reader, given.job).then((read) => {
    spent.set(given.personId, (spent.get(given.personId) ?? 0) + performance.now() - begun);
    settleReader(reader, read);
    given.settle(read);
    giveOut();
  });
  giveOut();
}

/**
 * The queue position of the next job: among people for whom nothing is being read, the one with the least reader time.
 */
function chooseNext(): number {
  const { readers, waiting, spent } = pool();
  let chosen = -1;
  let least = Number.POSITIVE_INFINITY;
  for (const [index, { personId }] of waiting.entries()) {
    if ([...readers].some((reader) => reader.personId === personId)) continue;
    const ms = spent.get(personId) ?? 0;
    if (ms >= least) continue;
    chosen = index;
    least = ms;
  }
  return chosen;
}

function startReader(): Reader {
  const child = spawn(process.execPath, ["--import", "tsx", `--max-old-space-size=${HEAP_MB}`, readerPath()], {
    env: {
      PATH: process.env.PATH,
      TMPDIR: process.env.TMPDIR,
      NODE_ENV: process.env.NODE_ENV,
      UV_THREADPOOL_SIZE: "2",
    },
    serialization: "advanced",
    stdio: ["ignore", "ignore", "ignore", "ipc"],
  });
  giveWay(child);
  const ready = new Promise<boolean>((resolve) => {
    const late = setTimeout(() => resolve(false), START_MS);
    const settle = (is: boolean) => {
      clearTimeout(late);
      resolve(is);
    };
    child.once("message", () => settle(true));
    child.once("error", () => settle(false));
    child.once("exit", () => settle(false));
  });
  const reader: Reader = { child, ready, personId: undefined, done: 0, idle: undefined };
  child.once("exit", () => pool().readers.delete(reader));
  child.unref();
  child.channel?.unref();
  pool().readers.add(reader);
  return reader;
}

/** Lowers the priority of a reader process before it starts threads, because threads inherit it. */
function giveWay({ pid }: ChildProcess): void {
  try {
    if (pid !== undefined) setPriority(pid, NICENESS);
  } catch {
    // The process has ended, or the system does not allow this. Files can be read anyway.
  }
}

/** The path of the source file, which `tsx` runs; computed at run time so that the bundler does not include it. */
const readerPath = (): string => join(/* turbopackIgnore: true */ process.cwd(), ...READER);
const READER = ["app", "_server", "files", "reader.ts"];

async function work(reader: Reader, job: Job): Promise<FileRead> {
  if (!(await reader.ready)) {
    log.error("no process that reads files could be started");
    return { kind: "broken" };
  }
  return new Promise<FileRead>((resolve) => {
    const { child } = reader;
    const settle = (read: FileRead) => {
      clearTimeout(late);
      child.off("message", onMessage);
      child.off("exit", onExit);
      child.channel?.unref();
      resolve(read);
    };
    const onMessage = (message: { readonly result?: JobResult; readonly broken?: string }) => {
      if (message.broken !== undefined) log.warn({ job: job.kind, reason: message.broken }, "a file could not be read");
      settle(message.result ?? { kind: "broken" });
    };
    const onExit = () => settle({ kind: "broken" });
    const late = setTimeout(() => {
      log.warn({ job: job.kind }, "a file took too long to read");
      settle({ kind: "broken" });
    }, JOB_MS[job.kind]);
    child.channel?.ref();
    child.on("message", onMessage);
    child.once("exit", onExit);
    child.send(job, (error) => {
      if (error !== null) settle({ kind: "broken" });
    });
  });
}

/**
 * Ends a reader whose job failed, because it may still be blocked. Any other waits for more jobs until its idle time is
 * over.
 */
function settleReader(reader: Reader, read: FileRead): void {
  reader.done += 1;
  reader.personId = undefined;
  if (read.kind === "broken" || reader.done >= JOBS_MAX) {
    endReader(reader);
    return;
  }
  rest(reader);
}

function rest(reader: Reader): void {
  reader.idle = setTimeout(() => endReader(reader), IDLE_MS);
  reader.idle.unref();
}

function endReader(reader: Reader): void {
  pool().readers.delete(reader);
  reader.child.kill("SIGKILL");
}

/** Ends all readers, at the end of a test. */
export function closeReaders(): void {
  for (const reader of [...pool().readers]) endReader(reader);
}
