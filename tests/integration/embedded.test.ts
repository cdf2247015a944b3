import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { chmod, mkdir, mkdtemp, readFile, rename, rm, stat, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { createInterface } from "node:readline";
import postgres from "postgres";
import { afterEach, describe, expect, test } from "vitest";
import { clusterOf } from "@/db/embedded/home";
import { makeOwn } from "@/db/embedded/own";

type Held = { readonly port: number; readonly home: string; readonly found: boolean; readonly ownerUrl: string };
type Launcher = Held & { readonly child: ChildProcess };

const asRoot = process.getuid?.() === 0;
const folders: string[] = [];
const launchers: ChildProcess[] = [];

afterEach(async () => {
  for (const child of launchers.splice(0)) await end(child, "SIGTERM");
  for (const folder of folders.splice(0)) await rm(folder, { recursive: true, force: true });
});

/**
 * The path of a data folder that does not exist yet. If root runs the test, the database server runs as another account
 * and needs access.
 */
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

  test("starts although after a machine crash another process has the id in the pid file", async () => {
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

describe("a data folder and its copies", () => {
  const copy = (from: string, to: string) => execFileSync("cp", ["-a", from, to]);
  /** Moves a folder as to another disk: copies it, and deletes the old one. */
  const moveFar = async (from: string, to: string) => {
    copy(from, to);
    await rm(from, { recursive: true, force: true });
  };
  const nextTo = (data: string, name: string) => join(dirname(data), name);
  const filesOf = (folder: string) =>
    execFileSync("find", [folder, "-type", "f", "-not", "-path", "*/postgres/*"], { encoding: "utf8" })
      .split("\n")
      .sort();
  const isRefused = (data: string, original: string) =>
    expect(launch(data)).rejects.toThrow(new RegExp(`${data} is a copy of ${original}[^]*npx trellis own`));

  /** A data folder whose database has one row, with its server running or stopped. */
  async function anOriginal(state: "running" | "stopped", mode?: number) {
    const data = await aDataFolder(mode);
    const original = await launch(data);
    await addRow(original.ownerUrl);
    if (state === "stopped") await end(original.child, "SIGTERM");
    return { data, original };
  }

  test.each(["running", "stopped"] as const)("a copy is refused while the original is %s", async (state) => {
    const { data, original } = await anOriginal(state);
    const copied = nextTo(data, "copied");
    copy(data, copied);
    const before = filesOf(copied);
    await isRefused(copied, data);
    expect(filesOf(copied)).toEqual(before);

    const again = state === "running" ? original : await launch(data);
    expect(await countRows(again.ownerUrl)).toBe(1);
    await isRefused(copied, data);
  });

  test.each(["running", "stopped"] as const)(
    "a copy of a folder that is %s becomes a database of its own",
    async (state) => {
      const { data, original } = await anOriginal(state);
      const copied = nextTo(data, "copied");
      copy(data, copied);
      expect(await makeOwn(copied)).toEqual({ original: data, wasRunning: state === "running" });

      const own = await launch(copied);
      expect(own).toMatchObject({ found: false, home: join(copied, "postgres") });
      await addRow(own.ownerUrl);
      expect(await countRows(own.ownerUrl)).toBe(2);
      const first = state === "running" ? original : await launch(data);
      expect(first.port).not.toBe(own.port);
      expect(await countRows(first.ownerUrl)).toBe(1);

      // The address of the copy's database never opens the original, even if the original has the same port.
      const mixed = new URL(own.ownerUrl);
      mixed.port = String(first.port);
      await expect(countRows(mixed.href)).rejects.toMatchObject({ code: "28P01" });
      await end(own.child, "SIGTERM");
      expect(existsSync(join(clusterOf(own.home), "postmaster.pid"))).toBe(false);
      expect(await countRows(first.ownerUrl)).toBe(1);
      expect(await makeOwn(copied)).toBe("own already");
      expect(await makeOwn(nextTo(data, "none"))).toBe("no database");
    },
  );

  test.each(["renamed", "moved to another disk"] as const)("a folder that is %s goes on", async (way) => {
    const { data } = await anOriginal("stopped");
    const later = nextTo(data, "later");
    await (way === "renamed" ? rename(data, later) : moveFar(data, later));
    const second = await launch(later);
    expect(second).toMatchObject({ found: false, home: join(later, "postgres") });
    expect(await countRows(second.ownerUrl)).toBe(1);
    expect(existsSync(data)).toBe(false);
  });

  test("a folder renamed while its server runs keeps every row under its new name", async () => {
    const { data, original } = await anOriginal("running");
    const later = nextTo(data, "later");
    await rename(data, later);
    await addRow(original.ownerUrl);
    const second = await launch(later);
    expect(second).toMatchObject({ home: join(later, "postgres"), port: original.port });
    expect(await countRows(second.ownerUrl)).toBe(2);
    expect(await query(second.ownerUrl, async (sql) => (await sql`show data_directory`)[0]?.data_directory)).toBe(
      clusterOf(second.home),
    );
    await end(original.child, "SIGTERM");
    expect(await countRows(second.ownerUrl)).toBe(2);
    expect(existsSync(data)).toBe(false);
  });

  test("a folder moved to another disk while its server runs never meets that server again", async () => {
    const { data, original } = await anOriginal("running");
    const later = nextTo(data, "later");
    copy(data, later);
    await rename(data, nextTo(data, "deleted"));
    const second = await launch(later);
    expect(second.found).toBe(false);
    await addRow(second.ownerUrl);
    expect(await countRows(second.ownerUrl)).toBe(2);
    expect(await countRows(original.ownerUrl)).toBe(1);
    await rename(nextTo(data, "deleted"), data);
    await end(second.child, "SIGTERM");
    expect(existsSync(join(clusterOf(second.home), "postmaster.pid"))).toBe(false);
    expect(await countRows(original.ownerUrl)).toBe(1);
  });

  test("a folder is the same by another name, and one that came where it was is another", async () => {
    const { data, original } = await anOriginal("running");
    const link = nextTo(data, "link");
    await symlink(data, link);
    const second = await launch(link);
    expect(second).toMatchObject({ found: true, port: original.port });
    await end(second.child, "SIGTERM");
    await end(original.child, "SIGTERM");

    const later = nextTo(data, "later");
    await rename(data, later);
    const stranger = await launch(data);
    expect((await launch(later)).port).not.toBe(stranger.port);
  });

  test("a server whose folder's name ends like ours is not taken for ours", async () => {
    const { data, original } = await anOriginal("running");
    const deep = join(dirname(data), "deep");
    const far = join(deep, data);
    await mkdir(dirname(far), { recursive: true, mode: 0o755 });
    copy(data, far);
    await makeOwn(far);
    const own = await launch(far);
    // Writes the copy's server into the original's record, as a restored file would.
    const pidFile = join(clusterOf(original.home), "postmaster.pid");
    await end(original.child, "SIGTERM");
    copy(join(clusterOf(own.home), "postmaster.pid"), pidFile);
    const second = await launch(data);
    expect(second.found).toBe(false);
    expect(second.port).not.toBe(own.port);
  });

  /**
   * Rewrites the record of a data folder as older versions wrote it: with an absolute path, and without a mark file.
   */
  async function asBefore(data: string): Promise<void> {
    const file = join(data, "secrets", "database.json");
    const record = JSON.parse(await readFile(file, "utf8"));
    const home = join(data, record.home);
    await writeFile(file, JSON.stringify({ ...record, home }));
    await rm(join(home, "data-folder.json"));
  }

  test("a folder of an earlier Trellis still works, moved or not, and its copy is refused", async () => {
    const { data } = await anOriginal("stopped");
    await asBefore(data);
    const copied = nextTo(data, "copied");
    copy(data, copied);
    await isRefused(copied, data);
    const same = await launch(data);
    expect(await countRows(same.ownerUrl)).toBe(1);
    await isRefused(copied, data);
    await end(same.child, "SIGTERM");
    await asBefore(data);
    const later = nextTo(data, "later");
    await rename(data, later);
    expect(await countRows((await launch(later)).ownerUrl)).toBe(1);
    expect(existsSync(data)).toBe(false);
  });

  describe.runIf(asRoot)("with its server elsewhere", () => {
    test("a copy is refused, also once the original has another name, and becomes its own", async () => {
      const { data, original } = await anOriginal("running", 0o700);
      folders.push(original.home);
      const copied = nextTo(data, "copied");
      copy(data, copied);
      await isRefused(copied, data);
      await expect(makeOwn(copied)).rejects.toThrow(/is running. Stop it/);
      await end(original.child, "SIGTERM");

      const later = nextTo(data, "later");
      await rename(data, later);
      await isRefused(copied, data);
      const second = await launch(later);
      expect(second).toMatchObject({ home: original.home });
      expect(await countRows(second.ownerUrl)).toBe(1);
      await isRefused(copied, later);
      await end(second.child, "SIGTERM");

      expect(await makeOwn(copied)).toEqual({ original: later, wasRunning: false });
      const own = await launch(copied);
      folders.push(own.home);
      expect(own.home).not.toBe(original.home);
      await addRow(own.ownerUrl);
      expect(await countRows(own.ownerUrl)).toBe(2);
      expect(await countRows((await launch(later)).ownerUrl)).toBe(1);
    });
  });
});
