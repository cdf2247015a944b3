import { existsSync } from "node:fs";
import { mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { withLock } from "@/db/embedded/lock";
import { identifySelf, isSameProcess } from "@/db/embedded/process";

const SLOWEST_MS = 30;
const LEFT_BEHIND = "999999999 0 another-boot";

/** Simulates a busy disk: each step may be delayed, so the steps of several processes interleave in every order. */
vi.mock("node:fs/promises", async (original) => {
  const fs = await original<typeof import("node:fs/promises")>();
  const late =
    <Args extends unknown[], Result>(step: (...args: Args) => Promise<Result>) =>
    async (...args: Args) => {
      if (Math.random() < 0.5) await sleep(Math.random() * SLOWEST_MS);
      return step(...args);
    };
  return {
    ...fs,
    mkdir: late(fs.mkdir),
    writeFile: late(fs.writeFile),
    link: late(fs.link),
    readFile: late(fs.readFile),
    rename: late(fs.rename),
    rm: late(fs.rm),
  };
});

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "trellis-lock-"));
});
afterAll(() => rm(folder, { recursive: true }));

/** Eight processes try to lock the same file at once. Returns how many had the lock at the same time. */
async function crowd(file: string): Promise<number> {
  let inside = 0;
  let most = 0;
  const enter = () =>
    withLock(file, async () => {
      inside += 1;
      most = Math.max(most, inside);
      await sleep(1);
      inside -= 1;
    });
  await Promise.all(Array.from({ length: 8 }, enter));
  return most;
}

test("a stale lock is taken over by only one process at a time, in whatever order their steps run", async () => {
  const files = Array.from({ length: 40 }, (_, index) => join(folder, `left-${index}`));
  await Promise.all(files.map((file) => writeFile(file, LEFT_BEHIND)));
  expect(await Promise.all(files.map(crowd))).toEqual(files.map(() => 1));
  expect(await readdir(folder)).toEqual([]);
}, 30_000);

test("a process that died while it took over a lock keeps nobody out", async () => {
  const file = join(folder, "half");
  await writeFile(file, LEFT_BEHIND);
  await writeFile(`${file}.taking-over`, LEFT_BEHIND);
  expect(await crowd(file)).toBe(1);
  expect(existsSync(`${file}.taking-over`)).toBe(false);
}, 30_000);

test("a process is identified by its start time, and counts as alive if only its id is known", () => {
  expect(isSameProcess(identifySelf())).toBe(true);
  expect(isSameProcess(String(process.pid))).toBe(true);
  expect(isSameProcess(`${process.pid} 0 another-boot`)).toBe(false);
  expect(isSameProcess("")).toBe(false);
});
