import { link, mkdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { dirname } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { codeOf, EmbeddedProblem, inWords } from "./problem";
import { identifySelf, isSameProcess } from "./process";

const LOOK_AGAIN_MS = 100;
const WAIT_MAX_MS = 180_000;

/**
 * Runs one call at a time across all processes that use the same lock file.
 *
 * The file identifies its owner. A lock file left by a killed process is taken over.
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
      const owner = (await readFile(file, "utf8").catch(() => "")).split(" ")[0];
      throw new EmbeddedProblem(
        `Another Trellis command${owner ? ` (process ${owner})` : ""} has held ${file} for minutes. Wait until it is done, or end that process, and start again. Leave the file as it is.`,
      );
    }
    await sleep(LOOK_AGAIN_MS);
  }
}

/**
 * Tries to take the lock. The file is written under another name and then linked or renamed, so it is never incomplete.
 *
 * A stale lock file is replaced by one rename, while holding a second lock. If it were removed instead, a third process
 * could create a new lock in between, which the second process would then delete. A stale second lock is taken over in
 * the same way.
 */
async function tryTake(file: string): Promise<boolean> {
  const own = `${file}.${process.pid}.${crypto.randomUUID()}`;
  try {
    await mkdir(dirname(file), { recursive: true });
    await writeFile(own, identifySelf(), { mode: 0o600 });
    return (await isCreated(own, file)) || (await isTakenOver(own, file));
  } catch (error) {
    throw inWords(error, dirname(file));
  } finally {
    await rm(own, { force: true }).catch(() => undefined);
  }
}

async function isCreated(own: string, file: string): Promise<boolean> {
  try {
    await link(own, file);
    return true;
  } catch (error) {
    if (codeOf(error) === "EEXIST") return false;
    throw error;
  }
}

async function isTakenOver(own: string, file: string): Promise<boolean> {
  if (!(await isLeftBehind(file))) return false;
  const second = `${file}.taking-over`;
  if (!(await tryTake(second))) return false;
  try {
    if (!(await isLeftBehind(file))) return false;
    await rename(own, file);
    return true;
  } catch (error) {
    // Windows cannot replace a file that another process is reading.
    if (process.platform === "win32" && ["EPERM", "EBUSY", "EACCES"].includes(codeOf(error) ?? "")) return false;
    throw error;
  } finally {
    // If it cannot be removed, it becomes stale when this process ends.
    await rm(second, { force: true }).catch(() => undefined);
  }
}

async function isLeftBehind(file: string): Promise<boolean> {
  const owner = await readFile(file, "utf8").catch(() => undefined);
  return owner !== undefined && !isSameProcess(owner);
}
