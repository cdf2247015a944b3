import { type ChildProcess, spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { chmod, mkdtemp, readFile, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import postgres from "postgres";
import { afterEach, describe, expect, test } from "vitest";
import { clusterOf } from "@/db/embedded/home";

type Held = { readonly port: number; readonly home: string; readonly found: boolean; readonly ownerUrl: string };
type Launcher = Held & { readonly child: ChildProcess };

const asRoot = process.getuid?.() === 0;
const folders: string[] = [];
const launchers: ChildProcess[] = [];

afterEach(async () => {
  for (const child of launchers.splice(0)) await end(child, "SIGTERM");
  for (const folder of folders.splice(0)) await rm(folder, { recursive: true, force: true });
});

/** A data folder that does not exist yet; root's server runs as another account, which must be let through. */
async function aDataFolder(mode = asRoot ? 0o711 : 0o700): Promise<string> {
  const parent = await mkdtemp(join(tmpdir(), "trellis-embedded-"));
  await chmod(parent, mode);
  folders.push(parent);
  return join(parent, "data");
}

function launch(data: string): Promise<Launcher> {
  const args = ["--import", "tsx", "tests/support/hold-server.ts", data];
  const child = spawn(process.execPath, args, { stdio: ["ignore", "pipe", "pipe"] });
  launchers.push(child);
  return new Promise((resolve, reject) => {
    let errors = "";
    child.stderr.on("data", (chunk) => {
      errors += chunk;
    });
    child.once("exit", (code) => reject(new Error(`the launcher ended with ${code}: ${errors}`)));
    createInterface(child.stdout).once("line", (line) => {
      const held: Held = JSON.parse(line);
      resolve({ ...held, child });
    });
  });
}

async function end(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = new Promise((resolve) => child.once("exit", resolve));
  child.kill(signal);
  await ended;
}

async function query<T>(url: string, run: (sql: postgres.Sql) => Promise<T>): Promise<T> {
  const sql = postgres(url, { max: 1, connect_timeout: 5, onnotice: () => {} });
  try {
    return await run(sql);
  } finally {
    await sql.end({ timeout: 1 });
  }
}

const addRow = (url: string) =>
  query(url, async (sql) => {
    await sql`create table if not exists kept (id int generated always as identity, note text)`;
    await sql`insert into kept (note) values ('said to be saved')`;
  });
const countRows = (url: string) =>
  query(url, async (sql) => (await sql<{ count: number }[]>`select count(*)::int as count from kept`)[0]?.count);

const pidOf = async (home: string) =>
  Number((await readFile(join(clusterOf(home), "postmaster.pid"), "utf8")).split("\n")[0]);

describe("the embedded server", () => {
  test("outlives a launcher killed with SIGKILL, and the next one finds it and every row", async () => {
    const data = await aDataFolder();
    const first = await launch(data);
    await addRow(first.ownerUrl);
    await end(first.child, "SIGKILL");

    const second = await launch(data);
    expect(second).toMatchObject({ found: true, port: first.port, home: first.home });
    expect(await countRows(second.ownerUrl)).toBe(1);

    await end(second.child, "SIGTERM");
    expect(existsSync(join(clusterOf(second.home), "postmaster.pid"))).toBe(false);
  });

  test("killed itself with SIGKILL, starts again with every committed row", async () => {
    const data = await aDataFolder();
    const first = await launch(data);
    await addRow(first.ownerUrl);
    process.kill(await pidOf(first.home), "SIGKILL");
    await end(first.child, "SIGKILL");

    const second = await launch(data);
    expect(second.found).toBe(false);
    expect(await countRows(second.ownerUrl)).toBe(1);
  });

  test("starts although a machine crash left a process number that a stranger has now", async () => {
    const data = await aDataFolder();
    const first = await launch(data);
    await addRow(first.ownerUrl);
    const file = join(clusterOf(first.home), "postmaster.pid");
    const left = await readFile(file, "utf8");
    await end(first.child, "SIGTERM");
    await writeFile(file, left.replace(/^\d+/, String(process.pid)));

    const second = await launch(data);
    expect(second.found).toBe(false);
    expect(await countRows(second.ownerUrl)).toBe(1);
  });

  test("is shared by launchers that come at the same moment, and stopped by the last to go", async () => {
    const data = await aDataFolder();
    const all = await Promise.all([launch(data), launch(data), launch(data)]);
    expect(new Set(all.map(({ port }) => port)).size).toBe(1);
    expect(all.filter(({ found }) => !found)).toHaveLength(1);

    const [first, second, third] = all;
    if (!first || !second || !third) throw new Error("three were launched");
    await addRow(first.ownerUrl);
    await end(first.child, "SIGTERM");
    await end(second.child, "SIGKILL");
    expect(await countRows(third.ownerUrl)).toBe(1);
    await end(third.child, "SIGTERM");
    await expect(countRows(third.ownerUrl)).rejects.toThrow();
  });

  test("answers on this machine only, by password, and keeps the passwords to its starter", async () => {
    const data = await aDataFolder();
    const { ownerUrl, home } = await launch(data);
    const settings = await query(
      ownerUrl,
      (sql) => sql<{ name: string; setting: string }[]>`
        select name, setting from pg_settings
        where name in ('listen_addresses', 'unix_socket_directories', 'password_encryption', 'server_encoding')`,
    );
    expect(Object.fromEntries(settings.map(({ name, setting }) => [name, setting]))).toEqual({
      listen_addresses: "127.0.0.1",
      unix_socket_directories: "",
      password_encryption: "scram-sha-256",
      server_encoding: "UTF8",
    });
    const wrong = new URL(ownerUrl);
    wrong.password = "guess";
    await expect(query(wrong.href, (sql) => sql`select 1`)).rejects.toMatchObject({ code: "28P01" });
    const mode = async (path: string) => (await stat(path)).mode & 0o777;
    expect(await mode(join(data, "secrets"))).toBe(0o700);
    expect(await mode(join(data, "secrets", "database.json"))).toBe(0o600);
    expect(await mode(home)).toBe(0o700);
  });

  test("sorts and folds text the same on every system", async () => {
    const { ownerUrl } = await launch(await aDataFolder());
    const [row] = await query(
      ownerUrl,
      (sql) => sql<{ collation: string; folded: string }[]>`
        select datlocale as collation, lower('ÄÉ宁') as folded from pg_database where datname = current_database()`,
    );
    expect(row).toEqual({ collation: "C.UTF-8", folded: "äé宁" });
  });

  test.runIf(asRoot)("lives elsewhere when a folder above its data is closed, and is found there again", async () => {
    const data = await aDataFolder(0o700);
    const first = await launch(data);
    folders.push(first.home);
    expect(first.home.startsWith(data)).toBe(false);
    await addRow(first.ownerUrl);
    await end(first.child, "SIGTERM");

    await chmod(join(data, ".."), 0o711);
    const second = await launch(data);
    expect(second.home).toBe(first.home);
    expect(await countRows(second.ownerUrl)).toBe(1);
  });

  test("says what is missing when the passwords are gone, and changes nothing", async () => {
    const data = await aDataFolder();
    const first = await launch(data);
    await end(first.child, "SIGTERM");
    await rm(join(data, "secrets", "database.json"));
    await expect(launch(data)).rejects.toThrow(/passwords .* are missing/);
    expect(existsSync(join(clusterOf(first.home), "PG_VERSION"))).toBe(true);
  });
});
