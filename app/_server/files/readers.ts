import { type ChildProcess, spawn } from "node:child_process";
import { setPriority } from "node:os";
import { join } from "node:path";
import { log } from "../gate/log";
import { type Sharer, Shares } from "../gate/shares";
import type { Job, JobResult } from "./job";
import { TimeSpent } from "./time-spent";
import { READS_EACH } from "./turns";

/** Processes at most: reading files never takes the whole machine. */
const READERS_MAX = 2;
/** Jobs that may wait or run; more are told to come again. One person takes two of them, a firm or a place half. */
const CAPACITY = { all: 48, person: READS_EACH, group: 24 } as const;
/** A document may be long; a table of ours is read within a second or two, on a busy machine as well. */
const JOB_MS: Readonly<Record<Job["kind"], number>> = {
  look: 25_000,
  text: 25_000,
  page: 25_000,
  table: 8000,
  instrument: 8000,
};
const START_MS = 20_000;
/** The next file of somebody who mends one finds its reader running. */
const IDLE_MS = 5 * 60_000;
/** A reader that has read this many is replaced, so that what a library forgets to free does not add up. */
const JOBS_MAX = 500;
const HEAP_MB = 320;
/** Where both want the processor, the server has three quarters of it; with less a reader would not end in its time. */
const NICENESS = 5;

/** `busy`: too many wait. `own`: this person has two read already. `broken`: the file ended the reader, or took too long. */
export type FileRead = JobResult | { readonly kind: "busy" } | { readonly kind: "own" } | { readonly kind: "broken" };

/** Whether it was not read for want of a place; undefined is what `inTurn` says then. */
export const isBusy = (read: FileRead | undefined): boolean =>
  read === undefined || read.kind === "busy" || read.kind === "own";

type Waiting = { readonly personId: string; readonly job: Job; readonly settle: (read: FileRead) => void };
type Reader = {
  readonly child: ChildProcess;
  readonly ready: Promise<boolean>;
  /** Whose file it reads just now. */
  personId: string | undefined;
  done: number;
  idle: NodeJS.Timeout | undefined;
};
type Pool = {
  readonly readers: Set<Reader>;
  readonly waiting: Waiting[];
  readonly shares: Shares;
  readonly spent: TimeSpent;
};

declare global {
  /** Readers outlive a reload of the module in development. */
  var trellisReaders: Pool | undefined;
}

const pool = (): Pool => {
  globalThis.trellisReaders ??= {
    readers: new Set(),
    waiting: [],
    shares: new Shares(CAPACITY),
    spent: new TimeSpent(),
  };
  return globalThis.trellisReaders;
};

/**
 * Does a job in a process of its own, which a hostile file may end or hold up without touching the server: it has a
 * heap of its own, is ended when it takes too long, gives way to the server where both want the processor, and gets none
 * of the server's settings.
 *
 * Of one person at most two jobs are here, and one of them is read. Of all who wait, whoever has had least of the readers'
 * time is next: many accounts with slow files are in each other's way, and in nobody else's.
 */
export function readApart(sharer: Sharer, job: Job): Promise<FileRead> {
  const share = pool().shares.take(sharer);
  if (typeof share === "string") return Promise.resolve({ kind: share });
  return new Promise<FileRead>((settle) => {
    pool().waiting.push({ personId: sharer.personId, job, settle });
    giveOut();
  }).finally(share);
}

/** Starts a reader where none runs: for whoever opens a page on which a file is sent, and will soon wait for one. */
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
    spent.add(given.personId, performance.now() - begun, performance.now());
    settleReader(reader, read);
    given.settle(read);
    giveOut();
  });
  giveOut();
}

/** The place in the line of the job that is read next: of those who are not read for, whose files took least so far. */
function chooseNext(): number {
  const { readers, waiting, spent } = pool();
  const now = performance.now();
  let chosen = -1;
  let least = Number.POSITIVE_INFINITY;
  for (const [index, { personId }] of waiting.entries()) {
    if ([...readers].some((reader) => reader.personId === personId)) continue;
    const ms = spent.of(personId, now);
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

/** Before its threads begin, which then do the same. */
function giveWay({ pid }: ChildProcess): void {
  try {
    if (pid !== undefined) setPriority(pid, NICENESS);
  } catch {
    // ended already, or a system that allows no such thing: it reads all the same
  }
}

/** The source itself, which `tsx` runs: found at run time, so that no bundler takes it for a part of the server. */
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

/** What held a reader up may do so again: it is ended. A good one waits for more, then goes. */
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

/** Ends all readers: at the end of a test. */
export function closeReaders(): void {
  for (const reader of [...pool().readers]) endReader(reader);
}
