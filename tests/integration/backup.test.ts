import { randomBytes } from "node:crypto";
import { createReadStream, createWriteStream } from "node:fs";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { generateX25519Identity, identityToRecipient } from "age-encryption";
import postgres from "postgres";
import { afterAll, beforeAll, expect, test } from "vitest";
import { writeArchive } from "@/db/backup/archive";
import { checkBackup } from "@/db/backup/check-backup";
import type { BackupSummary } from "@/db/backup/format";
import { readDatabase } from "@/db/backup/read-database";
import { restoreDatabase } from "@/db/backup/restore-database";
import { verifyBackup } from "@/db/backup/verify-backup";
import { migrate } from "@/db/core/migrate";
import { openFolderStore } from "@/db/file-stores/folder-store";
import { seedDemo } from "@/db/seed";
import { aDatabase, dropDatabases } from "../support/database";

let folder: string;
let ownerUrl: string;
afterAll(dropDatabases);
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "trellis-backup-"));
  ({ ownerUrl } = await aDatabase());
  await seedDemo({ ownerUrl, files: openFolderStore(join(folder, "kept")) } as never);
});

async function make(name: string, recipient?: string): Promise<BackupSummary> {
  let summary: BackupSummary | undefined;
  const entries = readDatabase({
    ownerUrl,
    files: openFolderStore(join(folder, "kept")),
    version: "test",
    done: (made) => {
      summary = made;
    },
  });
  await writeArchive(entries, createWriteStream(join(folder, name)), recipient);
  if (summary === undefined) throw new Error("no summary");
  return summary;
}
const source = (name: string, identity?: string) => ({
  open: async () => createReadStream(join(folder, name)),
  identity,
});

test("roundtrip", async () => {
  console.time("make");
  const summary = await make("plain");
  console.timeEnd("make");
  const bytes = (await readFile(join(folder, "plain"))).length;
  console.log(
    bytes,
    summary.files,
    summary.tables.reduce((n, t) => n + t.rows, 0),
  );
  console.time("check");
  await checkBackup(source("plain"));
  console.timeEnd("check");
  console.time("verify");
  await verifyBackup(ownerUrl, source("plain"));
  console.timeEnd("verify");
});

test("encrypted", async () => {
  const identity = await generateX25519Identity();
  await make("secret", await identityToRecipient(identity));
  await checkBackup(source("secret", identity));
  await expect(checkBackup(source("secret", await generateX25519Identity()))).rejects.toThrow("another key");
  await expect(checkBackup(source("secret"))).rejects.toThrow("--identity");
});
