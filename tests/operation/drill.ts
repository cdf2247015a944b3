// Backs up a server under load, restores it elsewhere and compares: `npm run drill -- [--results 1000,100000] [--json FILE]`.
import { randomInt } from "node:crypto";
import { copyFile, mkdir, readFile, rm, stat, statfs, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { parseArgs } from "node:util";
import postgres, { type Sql } from "postgres";
import { closeDatabase } from "@/db/core/client";
import { openFileStore } from "@/db/file-stores";
import { seedDemo } from "@/db/seed";
import { currentInstrument } from "@/lib/catalog";
import { percentile } from "../bench/saves.loops";
import { connectTo, makeRespondents, type Respondent } from "../bench/saves.respondents";
import { hashed } from "../support/factories";
import { type Installation, install } from "./crash.processes";
import { answerUntil, aSaver, emptyTally } from "./crash.savers";
import { type Ran, runTrellis } from "./drill.commands";
import { askFolder, countAcknowledged, hashFiles, hashTables, listDifferences, listLost } from "./drill.compare";
import { multiplyResults } from "./drill.multiply";

const SAVERS = 8;
const ITEMS = currentInstrument.items.map(({ id }) => id);
const DAMAGES = 10;
const VISIT_EVERY_MS = 50;
const ALONE_MS = 20_000;
const DISK_BYTES_PER_RESULT = 150_000;

const { values } = parseArgs({ options: { results: { type: "string", default: "1000" }, json: { type: "string" } } });
const sizes = values.results.split(",").filter(Boolean).map(Number);
const faults: string[] = [];
const expect = (isTrue: boolean, otherwise: string) => {
  if (!isTrue) faults.push(otherwise);
};

async function requireRoom(): Promise<void> {
  console.log("Needed: node_modules (npm ci) and one free port of 127.0.0.1. PostgreSQL comes with the packages.");
  if (sizes.some((size) => !(Number.isInteger(size) && size >= 500 && size <= 1_000_000)))
    throw new Error("--results is a list of numbers from 500 to 1000000, separated by commas");
  const bytes = 2e9 + Math.max(0, ...sizes) * DISK_BYTES_PER_RESULT;
  console.log(`Free disk in ${tmpdir()}: ${(bytes / 1e9).toFixed(0)} GB.`);
  const { bavail, bsize } = await statfs(tmpdir());
  if (bavail * bsize < bytes) throw new Error("there is less");
}

type Drill = {
  readonly server: Installation;
  readonly owner: Sql;
  /** A folder beside the data folder, for backups and restored installations. */
  readonly folder: string;
};

const backUp = ({ server }: Drill, to: string, ...options: string[]) =>
  runTrellis(["backup", to, ...options], server.data);

/** The newest backup in a folder. */
async function newest(to: string, data: string): Promise<string> {
  const { output } = await runTrellis(["backup", "list", to], data);
  return join(to, output.trim().split("\n").at(-1) ?? "");
}

const restore = (from: string, data: string, ...options: string[]) => runTrellis(["restore", from, ...options], data);

function succeeded(what: string, ran: Ran): Ran {
  expect(ran.code === 0, `${what} ended with ${ran.code}: ${ran.output}`);
  return ran;
}

async function underLoad(drill: Drill, people: readonly Respondent[]) {
  const { server, owner, folder } = drill;
  const savers = people.map((one) => aSaver(one));
  const tally = emptyTally();
  let isStopped = false;
  const work = Promise.all(
    savers.map((saver) => answerUntil(() => isStopped, { url: server.url, saver, items: ITEMS, tally })),
  );
  await sleep(3000);
  const before = countAcknowledged(savers);
  const saves = tally.acknowledged;
  const made = succeeded("the backup under load", await backUp(drill, join(folder, "load")));
  const during = tally.acknowledged - saves;
  isStopped = true;
  await work;
  const file = await newest(join(folder, "load"), server.data);
  const data = join(folder, "restored-load");
  const restored = succeeded("the restore", await restore(file, data));
  const verified = succeeded("the check", await runTrellis(["backup", "verify", file], server.data));
  const lost = await askFolder(data, (sql) => listLost(sql, before));
  expect(lost.length === 0, `lost: ${lost.join(", ")}`);
  expect(during > 0, "nothing was saved during the backup");

  succeeded("the backup at rest", await backUp(drill, join(folder, "rest")));
  const [tables, files] = [await hashTables(owner), await hashFiles(server.data)];
  const rest = join(folder, "restored-rest");
  succeeded("the restore", await restore(await newest(join(folder, "rest"), server.data), rest));
  const differences = listDifferences(tables, await askFolder(rest, hashTables));
  const otherFiles = listDifferences(files, await hashFiles(rest));
  expect(differences.length === 0, `tables that differ: ${differences.join(", ")}`);
  expect(otherFiles.length === 0 && files.size > 0, `files that differ: ${otherFiles.join(", ")}`);
  return {
    savesDuringBackup: during,
    lost: lost.length,
    tables: tables.size,
    tablesThatDiffer: differences.length,
    files: files.size,
    filesThatDiffer: otherFiles.length,
    seconds: { backup: made.seconds, restore: restored.seconds, verify: verified.seconds },
    bytes: (await stat(file)).size,
  };
}

/** Whether a data folder still has no table of Trellis. */
const isUntouched = (data: string) =>
  askFolder(data, async (sql) => (await sql`select 1 from pg_namespace where nspname = 'app'`).length === 0);

async function refusals(drill: Drill) {
  const { server, owner, folder } = drill;
  const target = join(folder, "refused");
  const file = await newest(join(folder, "rest"), server.data);
  const whole = await readFile(file);
  const said = new Map<string, string>();
  const refuse = async (what: string, path: string, ...options: string[]) => {
    const { code, output } = await restore(path, target, ...options);
    expect(code !== 0 && (await isUntouched(target)), `${what} was not refused: ${output}`);
    said.set(what.replace(/\d+/, "N"), output.trim().split("\n").at(-1) ?? "");
  };
  const bad = join(folder, "bad.backup");
  for (let draw = 0; draw < DAMAGES; draw++) {
    const damaged = Buffer.from(whole);
    const at = randomInt(damaged.length);
    damaged[at] = (damaged[at] ?? 0) ^ (1 << randomInt(8));
    await writeFile(bad, damaged);
    await refuse(`byte ${at} changed`, bad);
  }
  await writeFile(bad, whole.subarray(0, randomInt(whole.length)));
  await refuse("cut short", bad);

  await owner`insert into migrations.__drizzle_migrations (hash, created_at)
    select 'later', max(created_at) + 1 from migrations.__drizzle_migrations`;
  succeeded("a backup", await backUp(drill, join(folder, "later")));
  await owner`delete from migrations.__drizzle_migrations where hash = 'later'`;
  await refuse("of a later version", await newest(join(folder, "later"), server.data));

  const [right, wrong] = [join(folder, "right.key"), join(folder, "wrong.key")];
  const { output } = await runTrellis(["backup", "key", right], server.data);
  await runTrellis(["backup", "key", wrong], server.data);
  const recipient = /^age1\w+$/m.exec(output)?.[0] ?? "";
  succeeded("an encrypted backup", await backUp(drill, join(folder, "secret"), "--recipient", recipient));
  const secret = await newest(join(folder, "secret"), server.data);
  await refuse("with a wrong key", secret, "--identity", wrong);
  await refuse("without a key", secret);
  succeeded("the restore of an encrypted backup", await restore(secret, target, "--identity", right));
  await refuseFull(secret, target, right);
  return Object.fromEntries(said);
}

async function refuseFull(file: string, data: string, key: string): Promise<void> {
  const { code, output } = await restore(file, data, "--identity", key);
  expect(code !== 0 && output.includes("not empty"), `a full database was replaced: ${output}`);
}

/** Erases a person after a backup, loses the installation, and restores the backup beside the ledger. */
async function erased(drill: Drill) {
  const { server, owner, folder } = drill;
  const [person] = await owner<{ email: string }[]>`
    select p.email from app.person p join app.respondent r on r.person_id = p.id order by p.created_at limit 1`;
  const email = person?.email ?? "";
  const file = await newest(join(folder, "rest"), server.data);
  succeeded("erasing", await runTrellis(["erase", "person", email, "--yes"], server.data));
  const data = join(folder, "restored-erased");
  await mkdir(join(data, "secrets"), { recursive: true, mode: 0o700 });
  for (const name of ["erasures.jsonl", join("secrets", "erasures.key")])
    await copyFile(join(server.data, name), join(data, name));
  succeeded("the restore", await restore(file, data));
  const found = await askFolder(data, async (sql) => {
    const tables = await sql<{ name: string }[]>`select tablename as name from pg_tables where schemaname = 'app'`;
    const rows: string[] = [];
    for (const { name } of tables)
      if ((await sql`select 1 from ${sql(`app.${name}`)} x where x::text ilike ${`%${email}%`} limit 1`).length > 0)
        rows.push(name);
    return rows;
  });
  expect(email !== "" && found.length === 0, `${email} is still in ${found.join(", ")}`);
  return { stillIn: found };
}

/** Opens the page of an assessment again and again until `isOver`; the times in ms. */
async function visit(url: string, { firmId, assessmentId, cookie }: Respondent, isOver: () => boolean) {
  const times: number[] = [];
  while (!isOver()) {
    const from = performance.now();
    const answer = await fetch(`${url}/firms/${firmId}/assessments/${assessmentId}`, { headers: { cookie } });
    await answer.text();
    expect(answer.ok, `a visitor got ${answer.status}`);
    times.push(performance.now() - from);
    await sleep(VISIT_EVERY_MS);
  }
  return times;
}

async function measure(drill: Drill, visitor: Respondent, results: number) {
  const { server, owner, folder } = drill;
  console.log(`Copying results until there are ${results} …`);
  await multiplyResults(owner, results);
  await owner`checkpoint`;
  const until = Date.now() + ALONE_MS;
  const alone = await visit(server.url, visitor, () => Date.now() > until);
  let isOver = false;
  const visits = visit(server.url, visitor, () => isOver);
  const to = join(folder, `results-${results}`);
  const made = succeeded("the backup", await backUp(drill, to));
  isOver = true;
  const during = await visits;
  const file = await newest(to, server.data);
  const data = join(folder, `restored-${results}`);
  const restored = succeeded("the restore", await restore(file, data));
  const [size] = await owner<{ bytes: number }[]>`select pg_database_size(current_database())::float8 as bytes`;
  const bytes = (await stat(file)).size;
  await rm(to, { recursive: true });
  await rm(data, { recursive: true, force: true });
  const p95 = { without: percentile(alone, 0.95), during: percentile(during, 0.95) };
  return {
    results,
    databaseBytes: size?.bytes ?? 0,
    backupBytes: bytes,
    seconds: { backup: made.seconds, restore: restored.seconds },
    megabytes: { backup: made.megabytes, restore: restored.megabytes },
    visits: { without: alone.length, during: during.length },
    p95,
    ratio: p95.during / p95.without,
  };
}

async function main(): Promise<number> {
  await requireRoom();
  const server = await install(console.log);
  const folder = dirname(server.data);
  const owner = postgres(server.ownerUrl, { max: 1, onnotice: () => {}, connection: { TimeZone: "UTC" } });
  try {
    connectTo(server);
    process.env.DATABASE_OWNER_URL = server.ownerUrl;
    await seedDemo({
      ownerUrl: server.ownerUrl,
      files: openFileStore({ TRELLIS_DATA: server.data }),
      confirmationSecrets: ({ confirmationId, email }) => ({
        tokenHash: hashed(confirmationId),
        customerHash: hashed(email.split("@")[1] ?? ""),
      }),
    });
    const [visitor, ...people] = await makeRespondents(server, SAVERS + 1);
    if (visitor === undefined) throw new Error("nobody was made");
    const drill = { server, owner, folder };
    const load = await underLoad(drill, people);
    console.log(`Under load: ${JSON.stringify(load)}`);
    const refused = await refusals(drill);
    for (const [what, words] of Object.entries(refused)) console.log(`Refused, ${what}: ${words}`);
    const erasure = await erased(drill);
    console.log(`Erased after the backup, restored and erased again: ${JSON.stringify(erasure)}`);
    const measured = [];
    for (const size of sizes) {
      measured.push(await measure(drill, visitor, size));
      console.log(JSON.stringify(measured.at(-1)));
    }
    const report = { load, refused, erasure, measured, faults };
    if (values.json !== undefined) await writeFile(values.json, `${JSON.stringify(report, null, 2)}\n`);
    console.log(faults.length === 0 ? "Nothing is lost." : faults.join("\n"));
    return faults.length === 0 ? 0 : 1;
  } finally {
    await Promise.all([owner.end(), closeDatabase()]);
    await server.close();
  }
}

process.exit(await main());
