import { spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import { createReadStream } from "node:fs";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { buffer } from "node:stream/consumers";
import { pipeline } from "node:stream/promises";
import { pathToFileURL } from "node:url";
import { afterAll, beforeAll, expect, test } from "vitest";
import { makeBackup } from "@/app/_cli/backup/make-backup";
import { type BackupPlace, openPlace, spool } from "@/app/_cli/backup/place";
import { examineBackup } from "@/app/_cli/server/examine-database";
import { checkBackup } from "@/db/backup/check-backup";
import { type Env, readEnv } from "@/lib/env";
import { aDatabase } from "@/tests/support/database";
import { startS3 } from "@/tests/support/s3-server";

let folder: string;
let endpoint: string;
let stop: () => Promise<void>;
let ownerUrl: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "trellis-places-"));
  ({ endpoint, stop } = await startS3(join(folder, "served")));
  ({ ownerUrl } = await aDatabase());
});
afterAll(async () => {
  await stop();
  await rm(folder, { recursive: true, force: true });
});

function settings(more: Readonly<Record<string, string>> = {}): Env {
  const env = readEnv({
    TRELLIS_DATA: join(folder, "data"),
    BACKUP_S3_ACCESS_KEY_ID: "S3RVER",
    BACKUP_S3_SECRET_ACCESS_KEY: "S3RVER",
    ...more,
  });
  if (!env.ok) throw new Error(JSON.stringify(env.error));
  return env.value;
}

async function store(place: BackupPlace, name: string, content: Buffer): Promise<void> {
  const { stream, done } = await place.write(name);
  await pipeline([content], stream);
  expect(await done()).toBe(content.length);
}

/** Older than any backup made by this test. */
const old = (day: number) => `trellis-2026-01-0${day}T02-00-00Z.backup`;

test.each(["a folder", "a bucket"])("%s keeps the newest backups, and each opens again", async (kind) => {
  const to = kind === "a bucket" ? endpoint : join(folder, "kept");
  const place = openPlace(to, settings());
  for (const day of [1, 2, 3]) await store(place, old(day), randomBytes(1000));
  await makeBackup(settings(), { ownerUrl, place, keep: 2, recipient: undefined, tell: () => {} });
  const names = await place.list();
  expect(names).toEqual([old(3), expect.stringMatching(/^trellis-20/)]);
  const fetched = join(folder, "fetched");
  await spool(await place.read(names[1] ?? ""), fetched);
  const { summary } = await checkBackup({ open: async () => createReadStream(fetched), identity: undefined });
  expect(summary.tables.length).toBeGreaterThan(90);
  await expect(place.read(old(1))).rejects.toThrow(`There is no backup`);
});

test("a bucket takes a backup in several parts, and none of one that broke off", async () => {
  const place = openPlace(endpoint, settings());
  const content = randomBytes(70_000_000);
  await store(place, old(8), content);
  expect((await buffer(await place.read(old(8)))).equals(content)).toBe(true);
  const { stream } = await place.write(old(9));
  stream.write(randomBytes(40_000_000));
  const closed = new Promise((resolve) => stream.once("close", resolve));
  stream.on("error", () => {});
  stream.destroy(new Error("the database went away"));
  await closed;
  expect(await place.list()).not.toContain(old(9));
});

test("a server with the embedded database makes a backup when there is none, and the doctor tells of it", async () => {
  const database = await aDatabase();
  expect(await examineBackup(database.ownerUrl)).toEqual([
    { mark: "note", words: expect.stringContaining("there is no backup yet") },
  ]);
  const nightly = pathToFileURL(join(process.cwd(), "app/_cli/backup/nightly.ts")).href;
  const script = join(folder, "nightly.mjs");
  await writeFile(
    script,
    `import { keepBackups } from ${JSON.stringify(nightly)};
     void keepBackups({ TRELLIS_DATA: process.env.TRELLIS_DATA }, process.env.DATABASE_OWNER_URL);`,
  );
  const env = {
    ...process.env,
    TRELLIS_DATA: join(folder, "nightly-data"),
    DATABASE_URL: database.ownerUrl,
    DATABASE_OWNER_URL: database.ownerUrl,
    BACKUP_TO: join(folder, "nightly"),
  };
  const typescript = join(process.cwd(), "app/_cli/typescript.mjs");
  const child = spawn("node", ["--import", pathToFileURL(typescript).href, script], { env, stdio: "inherit" });
  const code = await new Promise((resolve) => child.once("close", resolve));
  expect(await openPlace(env.BACKUP_TO, settings()).list()).toHaveLength(1);
  expect(await examineBackup(database.ownerUrl)).toEqual([
    { mark: "good", words: expect.stringContaining("The last backup was made at 20") },
  ]);
  expect(code).toBe(0);
});
