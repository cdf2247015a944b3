import { link, mkdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { dirname } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { codeOf, EmbeddedProblem, inWords } from "./problem";
import { identify, isSameProcess } from "./process";

const LOOK_AGAIN_MS = 100;
const WAIT_MAX_MS = 180_000;

/**
 * Runs one at a time among all processes that name the same file.
 *
 * The file holds the name of its owner; one left behind by a killed process is taken over.
 */
export async function withLock<T>(file: string, run: () => Promise<T>): Promise<T> {
  await take(file);
  try {
    return await run();
  } finally {
    await rm(file, { force: true });
  }
}

async function take(file: string): Promise<void> {
  const until = Date.now() + WAIT_MAX_MS;
  while (!(await tryTake(file))) {
    if (Date.now() > until) {
      throw new EmbeddedProblem(`Another Trellis command has held ${file} for minutes. End it, or delete that file.`);
    }
    await sleep(LOOK_AGAIN_MS);
  }
}

/** The file appears whole or not at all: it is written under another name and linked. */
async function tryTake(file: string): Promise<boolean> {
  const own = `${file}.${process.pid}.${crypto.randomUUID()}`;
  try {
    await mkdir(dirname(file), { recursive: true });
    await writeFile(own, identify(process.pid) ?? String(process.pid), { mode: 0o600 });
    await link(own, file);
    return true;
  } catch (error) {
    if (codeOf(error) !== "EEXIST") throw inWords(error, dirname(file));
    await removeStale(file);
    return false;
  } finally {
    await rm(own, { force: true }).catch(() => undefined);
  }
}

/** Two may find the same stale file; the second must not remove what the first has made meanwhile. */
async function removeStale(file: string): Promise<void> {
  const owner = await readFile(file, "utf8").catch(() => undefined);
  if (owner === undefined || isSameProcess(owner)) return;
  const aside = `${file}.stale.${crypto.randomUUID()}`;
  try {
    await rename(file, aside);
  } catch {
    return;
  }
  const moved = await readFile(aside, "utf8").catch(() => undefined);
  if (moved !== undefined && moved !== owner) await link(aside, file).catch(() => undefined);
  await rm(aside, { force: true });
}
