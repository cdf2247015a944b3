import type { ChildProcess } from "node:child_process";
import { constants } from "node:os";
import { setTimeout as sleep } from "node:timers/promises";

/** A stop was requested by the operator, or because the parent process ended. */
export class Stopped extends Error {
  readonly code: number;

  constructor(code: number) {
    super("stopped");
    this.code = code;
  }
}

/** A terminal and the launcher may both send the same Ctrl-C; a later one is a second request. */
const SAME_SIGNAL_MS = 2000;
/** Longer than a server and its worker take to end what is under way, and then the database to stop. */
const CLEANUP_MAX_MS = 120_000;

const cleanups: (() => Promise<unknown>)[] = [];

/** Registers a cleanup that runs when the command ends, however it ends. The one registered last runs first. */
export function atEnd(cleanup: () => Promise<unknown>): void {
  cleanups.push(cleanup);
}

const children = new Set<ChildProcess>();
const isRunning = (child: ChildProcess): boolean => child.exitCode === null && child.signalCode === null;

/** Ends a child process with this command: asks it to end, and kills it if it takes longer than `patienceMs`. */
export function endWithUs(child: ChildProcess, ended: Promise<unknown>, patienceMs: number): void {
  children.add(child);
  child.once("exit", () => children.delete(child));
  atEnd(async () => {
    if (isRunning(child) && (await Promise.race([ended, sleep(patienceMs, "late")])) === "late") child.kill("SIGKILL");
  });
}

let ending = false;
/** Whether the command is ending, so that a child process that ends must not be started again. */
export const isEnding = (): boolean => ending;

export async function cleanUp(): Promise<void> {
  ending = true;
  // all at once: a server must not go on accepting requests while its worker ends
  for (const child of children) child.kill("SIGTERM");
  const all = async () => {
    for (let next = cleanups.pop(); next !== undefined; next = cleanups.pop()) {
      await next().catch((error) => console.error(error instanceof Error ? error.message : error));
    }
  };
  await Promise.race([all(), sleep(CLEANUP_MAX_MS)]);
}

/** Rejects at the first signal, or if the launcher is gone (its channel closes). A second signal exits at once. */
export function stopRequest(): Promise<never> {
  return new Promise((_, reject) => {
    let first: number | undefined;
    const stop = (code: number) => {
      if (first === undefined) reject(new Stopped(code));
      else if (Date.now() - first > SAME_SIGNAL_MS) process.exit(code);
      first ??= Date.now();
    };
    for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) {
      process.on(signal, () => stop(128 + constants.signals[signal]));
    }
    if (process.channel) {
      process.once("disconnect", () => stop(128 + constants.signals.SIGTERM));
      process.channel.unref();
    }
  });
}
