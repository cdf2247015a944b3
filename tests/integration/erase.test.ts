import { randomUUID } from "node:crypto";
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { sql } from "drizzle-orm";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { runErase } from "@/app/_cli/erase/erase";
import { countTry } from "@/app/_server/gate/limits";
import { asOperator } from "@/db/core/scope";
import { openFileStore } from "@/db/file-stores";
import { openSession } from "@/db/people/sessions";
import { createCode } from "@/db/people/sign-in-codes";
import { erase, listErasableFirms, listErasablePeople, listErasures, listMentions } from "@/db/personal-data/erasures";
import { seedDemo } from "@/db/seed";
import { hailanPeople } from "@/db/seed/hailan/people";
import { HAILAN } from "@/db/seed/hailan/suppliers";
import { demoSignIns } from "@/db/seed/sign-ins";
import { type Env, readEnv } from "@/lib/env";
import { type TestDatabase, useDatabase } from "@/tests/support/database";
import { hashed } from "@/tests/support/factories";

let database: TestDatabase;
let folder: string;
let env: Env;

beforeAll(async () => {
  vi.stubEnv("CODE_HASH_KEY", "a key of the tests, 32 characters");
  database = await useDatabase();
  folder = await mkdtemp(join(tmpdir(), "trellis-erase-"));
  process.env.TRELLIS_DATA = folder;
  const read = readEnv({ DATABASE_OWNER_URL: database.ownerUrl, TRELLIS_DATA: folder });
  if (!read.ok) throw new Error("settings");
  env = read.value;
  await seedDemo({
    ownerUrl: database.ownerUrl,
    files: openFileStore(),
    confirmationSecrets: ({ confirmationId, email }) => ({
      tokenHash: hashed(confirmationId),
      customerHash: hashed(email),
    }),
  });
}, 300_000);
afterAll(() => rm(folder, { recursive: true, force: true }));

/** Runs the command as an operator would, and returns its output. */
async function trellisErase(...args: readonly string[]): Promise<string> {
  const lines: string[] = [];
  const spy = vi.spyOn(console, "log").mockImplementation((line: unknown) => {
    lines.push(String(line));
  });
  await runErase(env, args).finally(() => spy.mockRestore());
  return lines.join("\n");
}

async function findPerson(address: string) {
  const found = (await listErasablePeople()).find((one) => one.address === address);
  if (found?.id == null) throw new Error(`${address} has no account`);
  return { ...found, id: found.id };
}

/** The devices named in log entries about accounts. In this test nobody signs in but the erased people. */
async function listDevices(): Promise<string[]> {
  const rows = await asOperator((tx) =>
    tx.execute<{ reason: string }>(sql`select reason from app.audit_entry where act like 'account.%' and reason <> ''`),
  );
  return rows.map(({ reason }) => reason);
}

const SUN_FEI = "sun.fei@hailan.example";

test("a rehearsal reports exactly what erasing will do, and changes nothing", async () => {
  const { id } = await findPerson(SUN_FEI);
  await openSession({ personId: id, tokenHash: hashed(randomUUID()), method: "code", device: "Chrome, Windows" });
  await createCode({ email: SUN_FEI, browserHash: "browser", codeHash: "hash", minutes: 10, perHour: 5 });
  await countTry("outsidePerson", id);
  await mkdir(join(folder, "mail"), { recursive: true });
  await writeFile(join(folder, "mail", "1.eml"), `To: ${SUN_FEI}\n\nYour code`);
  await writeFile(join(folder, "mail", "2.eml"), "To: somebody.else@hailan.example\n\nYour code");

  const before = await listMentions([SUN_FEI, id]);
  const said = await trellisErase("person", SUN_FEI);
  expect(said).toContain(`Would erase the person ${SUN_FEI}`);
  for (const line of [
    "session: 1 to delete",
    "sign_in_code: 1 to delete",
    "membership: 1 to delete",
    "person: 1 to delete",
  ])
    expect(said).toContain(line);
  expect(said).toMatch(/rate_limit: \d+ to delete/);
  expect(said).toMatch(/respondent: \d+ to change/);
  expect(said).toContain("mails kept as files: 1 to delete");
  expect(said).toContain("Nothing was erased. Add --yes to do it.");
  expect(await listMentions([SUN_FEI, id])).toEqual(before);
  expect(await listErasures()).toEqual([]);

  const done = await trellisErase("person", id, "--yes");
  const rowsOf = (text: string) =>
    [...text.matchAll(/^ {2}(\w+): .*$/gm)].map(([line]) =>
      line.replace(/ to (delete|change)/g, (_, word) => ` ${word}d`),
    );
  expect(rowsOf(done)).toEqual(rowsOf(said));
  expect(await readdir(join(folder, "mail"))).toEqual(["2.eml"]);
});

test("nothing of an erased person is left: no address, no id, and no name except where others typed it", async () => {
  const addresses = [...new Set([...demoSignIns, ...hailanPeople].map(({ email }) => email))].filter(
    (one) => one !== SUN_FEI,
  );
  const people = await Promise.all(addresses.map(findPerson));
  const [{ id: signedIn } = { id: "" }] = people;
  await openSession({ personId: signedIn, tokenHash: hashed(randomUUID()), method: "code", device: "Opera, Haiku" });
  expect(await listDevices()).toContain("Opera, Haiku");
  for (const { address } of people) await erase({ kind: "person", address }, { rehearse: false });
  // Entries about accounts store the device in their column for reasons. They stay without it.
  expect(await listDevices()).toEqual([]);
  const names = hailanPeople.map(({ name }) => name);
  expect(await listMentions([...people.flatMap(({ address, id }) => [address, id]), ...names])).toEqual([]);
});

test("the address of somebody without an account is erased wherever a firm or a cohort wrote it", async () => {
  await asOperator(async (tx) => {
    const [id, hash] = [sql`gen_random_uuid()`, sql`gen_random_uuid()::text`];
    await tx.execute(sql`insert into app.invitation (firm_id, id, email, role, stratum, token_hash, expires_at)
      select id, ${id}, 'asked@else.example', 'contributor', 'production', ${hash}, now() from app.firm where name = ${HAILAN}`);
    await tx.execute(sql`insert into app.engagement (firm_id, id, email, asked_by, scope, ends_at)
      select id, ${id}, 'offered@else.example', 'firm', '{}', now() from app.firm where name = ${HAILAN}`);
    await tx.execute(sql`insert into app.administrator_invitation (cohort_id, id, email, locale, token_hash, expires_at)
      select id, ${id}, 'called@else.example', 'en', ${hash}, now() from app.cohort limit 1`);
  });
  const strangers = (await listErasablePeople()).filter(({ id }) => id === null).map(({ address }) => address);
  // For each of these tables, up to two people named in it are erased. The same statements would erase all others.
  const erased = (await Promise.all(WRITTEN_IN.map((table) => findWrittenIn(table, strangers)))).flat();
  const tables = (await listMentions(erased)).map(({ table }) => table);
  expect(tables).toEqual(expect.arrayContaining([...WRITTEN_IN]));
  const others = strangers.filter((address) => !erased.includes(address));
  const before = await listMentions(others);
  for (const address of new Set(erased)) await erase({ kind: "person", address }, { rehearse: false });
  expect(await listMentions(erased)).toEqual([]);
  expect(others.length).toBeGreaterThan(0);
  expect(await listMentions(others)).toEqual(before);
});

const WRITTEN_IN = [
  "administrator_invitation",
  "cohort_invitation",
  "confirmation_address",
  "engagement",
  "invitation",
] as const;

/** Finds up to two addresses stored in a table. Fails if there is none. */
async function findWrittenIn(table: string, addresses: readonly string[]): Promise<string[]> {
  const list = sql.join(
    addresses.map((address) => sql`${address}`),
    sql`, `,
  );
  const rows = await asOperator((tx) =>
    tx.execute<{ email: string }>(
      sql`select distinct email from ${sql.raw(`app.${table}`)} where email in (${list}) order by email limit 2`,
    ),
  );
  if (rows.length === 0) throw new Error(`${table} holds nobody`);
  return rows.map(({ email }) => email);
}

test("the ledger names nobody, and erases again people restored by an older backup, but not those who signed up again", async () => {
  const [address, other] = ["he.yu@hailan.example", "bai.lu@hailan.example"];
  const returned = { id: randomUUID(), otherId: randomUUID() };
  const put = (email: string, id: string, age: string) =>
    asOperator((tx) =>
      tx.execute(
        sql`insert into app.person (id, email, name, created_at) values (${id}, ${email}, 'Yu', now() - ${age}::interval)`,
      ),
    );
  await put(address, returned.id, "9 days");
  await put(other, returned.otherId, "9 days");
  await trellisErase("person", address, "--yes");
  await trellisErase("person", other, "--yes");
  const ledger = await readFile(join(folder, "erasures.jsonl"), "utf8");
  for (const word of [address, other, returned.id, returned.otherId, "he.yu"]) expect(ledger).not.toContain(word);
  expect(await listMentions([address, returned.id])).toEqual([]);

  await put(address, returned.id, "9 days");
  await put(other, randomUUID(), "-1 minute");
  // The restored backup is older than the erasures, so its list of them is empty.
  await asOperator((tx) => tx.execute(sql`delete from app.erasure`));
  expect(await trellisErase("again")).toContain(`Would erase the person ${address}, erased before`);
  const said = await trellisErase("again", join(folder, "erasures.jsonl"), "--yes");
  expect(said).toContain(`Erased the person ${address}, erased before`);
  expect(said).not.toContain(other);
  expect(await listMentions([address, returned.id])).toEqual([]);
  expect(await listMentions([other])).not.toEqual([]);
  expect(await trellisErase("again", "--yes")).toContain("nobody is here again");
});

test("a firm is erased by name with its rows and files, and again by the ledger", async () => {
  const [firm] = (await listErasableFirms()).filter(({ name }) => name === HAILAN);
  if (firm === undefined) throw new Error("no firm");
  const said = await trellisErase("firm", firm.name);
  expect(said).toMatch(/answer: \d+ to delete/);
  expect(said).toMatch(/files of records: [1-9]\d* to delete/);
  expect((await openFileStore().list(firm.id)).length).toBeGreaterThan(0);
  await trellisErase("firm", firm.name, "--yes");
  expect(await openFileStore().list(firm.id)).toEqual([]);
  const left = (await listMentions([firm.id])).map(({ table }) => table);
  // The figures that contained the firm still count it, as "a firm" without a name. Otherwise later figures could be
  // subtracted from them.
  expect(left.filter((table) => !REMEMBERED.includes(table))).toEqual([]);

  await asOperator((tx) => tx.execute(sql`insert into app.firm (id, name) values (${firm.id}, 'Back again')`));
  expect(await trellisErase("again", "--yes")).toContain(`Erased the firm "Back again"`);
  expect((await listErasableFirms()).map(({ id }) => id)).not.toContain(firm.id);
});

const REMEMBERED = ["snapshot_erasure", "snapshot_seen", "consultant_seen", "network_disclosure", "cohort_snapshot"];

test("what is not there, not clear or not understood is refused, and nothing happens", async () => {
  await expect(trellisErase("person", "nobody@example.test", "--yes")).rejects.toThrow(
    'Nothing is kept under "nobody@example.test"',
  );
  await expect(trellisErase("firm", "No such firm", "--yes")).rejects.toThrow("There is no firm");
  await expect(trellisErase("again", join(folder, "none.jsonl"))).rejects.toThrow("There is no ledger");
  await expect(trellisErase("everything", "--yes")).rejects.toThrow("Use: trellis erase person");
  await asOperator((tx) =>
    tx.execute(sql`insert into app.firm (id, name) values (${randomUUID()}, 'Twin'), (${randomUUID()}, 'Twin')`),
  );
  await expect(trellisErase("firm", "Twin", "--yes")).rejects.toThrow("2 firms have this name");
  await writeFile(join(folder, "torn.jsonl"), '{"format":"trellis/era');
  await expect(trellisErase("again", join(folder, "torn.jsonl"), "--yes")).rejects.toThrow("line 1 is not a line of");
});
