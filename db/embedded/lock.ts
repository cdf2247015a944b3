import { link, mkdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { dirname } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { codeOf, EmbeddedProblem, inWords } from "./problem";
import { identifySelf, isSameProcess } from "./process";

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
      const owner = (await readFile(file, "utf8").catch(() => "")).split(" ")[0];
      throw new EmbeddedProblem(
        `Another Trellis command${owner ? ` (process ${owner})` : ""} has held ${file} for minutes. Wait until it is done, or end that process, and start again. Leave the file as it is.`,
      );
    }
    await sleep(LOOK_AGAIN_MS);
  }
}

/**
 * The file appears whole or not at all: it is written under another name, and linked or moved to its place.
 *
 * One left behind is replaced in one step, by the holder of a second lock. Removing it would leave a moment in which
 * a third process takes the file, and the second one, late, removes what is alive. The second lock may be left
 * behind too; it is then taken over in the same way.
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
    // Windows replaces no file that somebody just reads
    if (process.platform === "win32" && ["EPERM", "EBUSY", "EACCES"].includes(codeOf(error) ?? "")) return false;
    throw error;
  } finally {
    // one that cannot be removed is left behind when this process ends
    await rm(second, { force: true }).catch(() => undefined);
  }
}

async function isLeftBehind(file: string): Promise<boolean> {
  const owner = await readFile(file, "utf8").catch(() => undefined);
  return owner !== undefined && !isSameProcess(owner);
}
