import { randomInt } from "node:crypto";
import { createReadStream, createWriteStream } from "node:fs";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { generateX25519Identity, identityToRecipient } from "age-encryption";
import postgres from "postgres";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { writeArchive } from "@/db/backup/archive";
import { checkBackup } from "@/db/backup/check-backup";
import { readDatabase } from "@/db/backup/read-database";
import { restoreDatabase } from "@/db/backup/restore-database";
import { verifyBackup } from "@/db/backup/verify-backup";
import { migrate } from "@/db/core/migrate";
import { openFolderStore } from "@/db/file-stores/folder-store";
import { seedDemo } from "@/db/seed";
import { aDatabase, anEmptyDatabase } from "@/tests/support/database";
import { hashed } from "@/tests/support/factories";

let folder: string;
let ownerUrl: string;
let target: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "trellis-backup-"));
  ({ ownerUrl } = await aDatabase());
  await seedDemo({
    ownerUrl,
    files: files("kept"),
    confirmationSecrets: ({ confirmationId, email }) => ({
      tokenHash: hashed(confirmationId),
      customerHash: hashed(email.split("@")[1] ?? ""),
    }),
  });
  await backUp("plain");
}, 120_000);
beforeEach(async () => {
  target = await anEmptyDatabase();
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const files = (name: string) => openFolderStore(join(folder, name));

async function backUp(name: string, how: { recipient?: string; of?: string } = {}): Promise<void> {
  const about = { files: files("kept"), version: "9.8.7", done: () => {} };
  const entries = readDatabase({ ownerUrl: how.of ?? ownerUrl, ...about });
  await writeArchive(entries, createWriteStream(join(folder, name)), how.recipient);
}

const source = (name: string, identity?: string) => ({
  open: async () => createReadStream(join(folder, name)),
  identity,
});

async function restore(name: string, identity?: string): Promise<void> {
  const backup = await checkBackup(source(name, identity));
  await restoreDatabase({ ownerUrl: target, backup, files: files("restored") });
}

async function ask<T>(url: string, run: (sql: postgres.Sql) => Promise<T>): Promise<T> {
  const sql = postgres(url, { max: 1, onnotice: () => {}, connection: { TimeZone: "UTC" } });
  return run(sql).finally(() => sql.end());
}

/** A restore ends sessions and holds mails and jobs, so these tables may differ. */
const HELD = ["session", "sign_in_code", "job", "cohort_mail"];

/** For each table, a hash of all rows in an order that does not depend on where they are stored. */
const hashTables = (url: string) =>
  ask(url, async (sql) => {
    const tables = await sql<{ name: string }[]>`
      select tablename as name from pg_tables where schemaname = 'app' and tablename <> all(${HELD}) order by 1`;
    const hashes: Record<string, unknown> = {};
    for (const { name } of tables) {
      const [row] = await sql`
        select count(*)::int as rows, md5(string_agg(t, chr(10) order by t collate "C")) as hash
        from (select x::text as t from ${sql(`app.${name}`)} x) y`;
      hashes[name] = row;
    }
    return hashes;
  });

const isUntouched = (url: string) =>
  ask(url, async (sql) => (await sql`select 1 from pg_namespace where nspname in ('app', 'migrations')`).length === 0);

test("every row and every file comes back, and the restored database can be migrated and checked", async () => {
  await restore("plain");
  await migrate({ ownerUrl: target });
  expect(await hashTables(target)).toEqual(await hashTables(ownerUrl));
  for (const firmId of await files("kept").listFirms()) {
    const names = async (name: string) => (await files(name).list(firmId)).map(({ digest }) => digest).sort();
    expect(await names("restored")).toEqual(await names("kept"));
  }
  await verifyBackup(ownerUrl, source("plain"));
  expect(await ask(ownerUrl, (sql) => sql`select 1 from pg_database where datname like 'trellis_verify_%'`)).toEqual(
    [],
  );
});

test("a restore ends sessions and gives jobs and mails back", async () => {
  const changed = await aDatabase();
  await ask(changed.ownerUrl, async (sql) => {
    await sql`insert into app.person (id, email, name, locale) values (gen_random_uuid(), 'a@b.example', 'A', 'en')`;
    await sql`insert into app.job (id, kind, state, queued_at) values (gen_random_uuid(), 'mail', 'running', now())`;
  });
  await backUp("jobs", { of: changed.ownerUrl });
  await restore("jobs");
  expect(await ask(target, (sql) => sql`select state, queued_at from app.job`)).toEqual([
    { state: "waiting", queued_at: null },
  ]);
});

test("an encrypted backup opens with its secret key alone", async () => {
  const identity = await generateX25519Identity();
  await backUp("secret", { recipient: await identityToRecipient(identity) });
  await expect(checkBackup(source("secret"))).rejects.toThrow("--identity FILE");
  await expect(checkBackup(source("secret", await generateX25519Identity()))).rejects.toThrow("for another key");
  const { header } = await checkBackup(source("secret", identity));
  expect(header.version).toBe("9.8.7");
});

test("a backup with one wrong byte, cut short or foreign is refused before anything is touched", async () => {
  const whole = await readFile(join(folder, "plain"));
  for (let draw = 0; draw < 10; draw++) {
    const damaged = Buffer.from(whole);
    const at = randomInt(damaged.length);
    damaged[at] = (damaged[at] ?? 0) ^ (1 << randomInt(8));
    await writeFile(join(folder, "damaged"), damaged);
    await expect(restore("damaged"), `byte ${at}`).rejects.toThrow("Nothing was restored");
  }
  for (const length of [0, 10, 1000, whole.length - 1]) {
    await writeFile(join(folder, "short"), whole.subarray(0, length));
    await expect(restore("short"), `${length} bytes`).rejects.toThrow("Nothing was restored");
  }
  await writeFile(join(folder, "foreign"), "PGDMP".padEnd(5000, "x"));
  await expect(restore("foreign")).rejects.toThrow("not a backup of Trellis");
  await writeArchive(anArchive(), createWriteStream(join(folder, "other")), undefined);
  await expect(restore("other")).rejects.toThrow("not a backup of Trellis");
  expect(await isUntouched(target)).toBe(true);
});

async function* anArchive() {
  yield { name: "notes.txt", body: Buffer.from("hello") };
}

test("a backup of an earlier version is upgraded, and one of a later version refused", async () => {
  const { ownerUrl: other } = await aDatabase();
  await ask(other, async (sql) => {
    await sql`insert into migrations.__drizzle_migrations (hash, created_at)
      select 'later', max(created_at) + 1 from migrations.__drizzle_migrations`;
  });
  await backUp("later", { of: other });
  await expect(restore("later")).rejects.toThrow("by a later version of Trellis (9.8.7)");
  expect(await isUntouched(target)).toBe(true);

  const { ownerUrl: before } = await aDatabase();
  await ask(before, async (sql) => {
    await sql`alter table app.consultant drop column told_at`;
    await sql`delete from migrations.__drizzle_migrations where id = (select max(id) from migrations.__drizzle_migrations)`;
  });
  await backUp("before", { of: before });
  await restore("before");
  await migrate({ ownerUrl: target });
  expect(await ask(target, (sql) => sql`select told_at from app.consultant`)).toEqual([]);
});

test("a backup that would not see every row is not made", async () => {
  const { ownerUrl: other } = await aDatabase();
  await ask(other, (sql) => sql.unsafe("drop policy operator on app.answer"));
  await expect(backUp("partial", { of: other })).rejects.toThrow("hide rows of answer");
  await expect(backUp("nothing", { of: target })).rejects.toThrow("no tables of Trellis");
});

test("a database that has people is not replaced", async () => {
  const { ownerUrl: other } = await aDatabase();
  await ask(other, (sql) => sql`insert into app.firm (id, name) values (gen_random_uuid(), 'A firm')`);
  target = other;
  await expect(restore("plain")).rejects.toThrow("1 firms");
});
