import { type ChildProcess, spawn } from "node:child_process";
import { join } from "node:path";
import { log } from "../log";
import type { Job, JobResult } from "./job";

/** Processes at most: reading files never takes the whole machine. */
const READERS_MAX = 2;
/** Jobs that may wait; more are told to come again. */
const WAITING_MAX = 12;
const JOB_MS = 25_000;
const START_MS = 20_000;
const IDLE_MS = 60_000;
/** A reader that has read this many is replaced, so that what a library forgets to free does not add up. */
const JOBS_MAX = 200;
const HEAP_MB = 320;

/** `busy`: too many wait. `broken`: the file ended the reader, or took too long. */
export type Read = JobResult | { readonly kind: "busy" } | { readonly kind: "broken" };

type Waiting = { readonly job: Job; readonly settle: (read: Read) => void };
type Reader = {
  readonly child: ChildProcess;
  readonly ready: Promise<boolean>;
  busy: boolean;
  done: number;
  idle: NodeJS.Timeout | undefined;
};
type Pool = { readonly readers: Set<Reader>; readonly waiting: Waiting[] };

declare global {
  /** Readers outlive a reload of the module in development. */
  var trellisReaders: Pool | undefined;
}

const pool = (): Pool => {
  globalThis.trellisReaders ??= { readers: new Set(), waiting: [] };
  return globalThis.trellisReaders;
};

/**
 * Does a job in a process of its own, which a hostile file may end or hold up without touching the server: it has a
 * heap of its own, is ended when it takes too long, and gets none of the server's settings.
 */
export function readApart(job: Job): Promise<Read> {
  return new Promise((settle) => {
    if (pool().waiting.length >= WAITING_MAX) return settle({ kind: "busy" });
    pool().waiting.push({ job, settle });
    giveOut();
  });
}

function giveOut(): void {
  const { readers, waiting } = pool();
  if (waiting.length === 0) return;
  const free = [...readers].find((reader) => !reader.busy);
  const reader = free ?? (readers.size < READERS_MAX ? startReader() : undefined);
  const next = reader === undefined ? undefined : waiting.shift();
  if (reader === undefined || next === undefined) return;
  reader.busy = true;
  clearTimeout(reader.idle);
  void work(reader, next.job).then((read) => {
    next.settle(read);
    settleReader(reader, read);
    giveOut();
  });
  giveOut();
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
  const reader: Reader = { child, ready, busy: false, done: 0, idle: undefined };
  child.once("exit", () => pool().readers.delete(reader));
  child.unref();
  child.channel?.unref();
  pool().readers.add(reader);
  return reader;
}

/** The source itself, which `tsx` runs: found at run time, so that no bundler takes it for a part of the server. */
const readerPath = (): string => join(/* turbopackIgnore: true */ process.cwd(), ...READER);
const READER = ["app", "_server", "files", "reader.ts"];

async function work(reader: Reader, job: Job): Promise<Read> {
  if (!(await reader.ready)) {
    log.error("no process that reads files could be started");
    return { kind: "broken" };
  }
  return new Promise<Read>((resolve) => {
    const { child } = reader;
    const settle = (read: Read) => {
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
    }, JOB_MS);
    child.channel?.ref();
    child.on("message", onMessage);
    child.once("exit", onExit);
    child.send(job, (error) => {
      if (error !== null) settle({ kind: "broken" });
    });
  });
}

/** What held a reader up may do so again: it is ended. A good one waits for more, then goes. */
function settleReader(reader: Reader, read: Read): void {
  reader.done += 1;
  reader.busy = false;
  if (read.kind === "broken" || reader.done >= JOBS_MAX) {
    endReader(reader);
    return;
  }
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
