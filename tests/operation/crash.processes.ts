import { type ChildProcess, execFileSync, spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { openSync } from "node:fs";
import { chmod, mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { findKeys } from "@/app/_cli/server/keys";
import { migrate } from "@/db/core/migrate";
import { findFreePort, readPid } from "@/db/embedded/cluster";
import { openServer } from "@/db/embedded/server";
import { ENV_NAMES } from "@/lib/env";

const ROOT = join(import.meta.dirname, "..", "..");
const COMMAND = join(ROOT, "app", "_cli", "trellis.mjs");
const PATIENCE_MS = 90_000;

export const KINDS = ["database", "web", "worker"] as const;
export type Kind = (typeof KINDS)[number];

/** PostgreSQL, the web server and the worker, as on a real server: three groups of processes that can be killed singly. */
export type Installation = {
  readonly url: string;
  readonly ownerUrl: string;
  readonly data: string;
  readonly mailFolder: string;
  readonly ports: Readonly<Record<"web" | "database", number>>;
  /** Sends SIGKILL to all processes of one kind (PostgreSQL, web server or worker) at once. */
  readonly kill: (kind: Kind) => Promise<void>;
  /**
   * Starts the processes of one kind again on the same data and port. The web server may need the database until it is
   * ready.
   */
  readonly start: (kind: Kind) => Promise<void>;
  /** What web server and worker have printed. */
  readonly output: () => Promise<string>;
  /** Stops everything and deletes the data. */
  readonly close: () => Promise<void>;
};

export async function install(say: (line: string) => void): Promise<Installation> {
  const parent = await mkdtemp(join(tmpdir(), "trellis-crash-"));
  // If root starts the database, it runs as another account, which must be able to enter this folder.
  await chmod(parent, 0o711);
  const data = join(parent, "data");
  const mailFolder = join(data, "mail");
  let database = await openServer({ data });
  await migrate({ ownerUrl: database.urls.owner, logins: database.passwords });
  const keys = await findKeys(data);
  const port = await findFreePort(undefined);
  const url = `http://127.0.0.1:${port}`;
  const env = {
    ...process.env,
    // All settings are empty, so that no `.env` file sets them.
    ...Object.fromEntries(ENV_NAMES.map((name) => [name, ""])),
    TRELLIS_DIST: process.env.TRELLIS_DIST ?? ".next",
    ...keys,
    HOST: "127.0.0.1",
    PORT: String(port),
    DATABASE_URL: database.urls.app,
    DATABASE_AUTH_URL: database.urls.auth,
    TRELLIS_DATA: data,
    MAIL_FOLDER: mailFolder,
    LOG_LEVEL: "error",
  };
  say("Building, unless the build is there already …");
  const built = spawnSync(process.execPath, [COMMAND, "build"], { env, encoding: "utf8" });
  if (built.status !== 0) {
    await database.stop();
    throw new Error(`the build failed:\n${built.stdout}${built.stderr}`);
  }

  const log = join(parent, "output.log");
  const running = new Map<Kind, ChildProcess>();
  const run = (kind: "web" | "worker", args: readonly string[], more: Readonly<Record<string, string>>) => {
    const file = openSync(log, "a");
    const stdio = ["ignore", file, file] as const;
    const child = spawn(process.execPath, [COMMAND, ...args], {
      cwd: ROOT,
      detached: true,
      env: { ...env, ...more },
      stdio: [...stdio],
    });
    running.set(kind, child);
  };

  const start = async (kind: Kind): Promise<void> => {
    if (kind === "database") {
      database = await reopen(data);
      return;
    }
    if (kind === "worker") return run("worker", ["worker"], { DATABASE_WORKER_URL: database.urls.worker });
    run("web", ["start"], {});
    await until(() => isServing(url), "the web server does not answer");
  };

  const kill = async (kind: Kind): Promise<void> => {
    if (kind === "database") return killDatabase(database.home);
    const child = running.get(kind);
    if (child?.pid === undefined || child.exitCode !== null || child.signalCode !== null) return;
    const ended = once(child, "exit");
    process.kill(-child.pid, "SIGKILL");
    await ended;
  };

  await start("web");
  await start("worker");
  return {
    url,
    ownerUrl: database.urls.owner,
    data,
    mailFolder,
    ports: { web: port, database: database.port },
    kill,
    start,
    output: () => readFile(log, "utf8"),
    close: async () => {
      for (const kind of ["web", "worker"] as const) await kill(kind);
      await database.stop();
      await rm(parent, { recursive: true, force: true });
    },
  };
}

async function killDatabase(home: string): Promise<void> {
  const left = await readPid(home);
  if (left === undefined) throw new Error("the database does not run");
  const children = execFileSync("ps", ["-o", "pid=", "--ppid", String(left.pid)], { encoding: "utf8" });
  for (const pid of [left.pid, ...children.trim().split(/\s+/).map(Number)]) {
    try {
      process.kill(pid, "SIGKILL");
    } catch (error) {
      // ESRCH: the process has just ended by itself, which is no error.
      if (!(error instanceof Error && "code" in error && error.code === "ESRCH")) throw error;
    }
  }
}

/** PostgreSQL refuses to start while a killed process still holds its shared memory. */
async function reopen(data: string) {
  const until = Date.now() + PATIENCE_MS;
  for (;;) {
    try {
      return await openServer({ data });
    } catch (error) {
      if (Date.now() > until) throw error;
      await sleep(200);
    }
  }
}

async function isServing(url: string): Promise<boolean> {
  try {
    return (await fetch(`${url}/api/health/ready`, { signal: AbortSignal.timeout(3000) })).ok;
  } catch {
    return false;
  }
}

/** Waits until something is true. Throws if that takes too long. */
export async function until(
  isTrue: () => Promise<boolean> | boolean,
  otherwise: string,
  ms = PATIENCE_MS,
): Promise<void> {
  const end = Date.now() + ms;
  while (!(await isTrue())) {
    if (Date.now() > end) throw new Error(otherwise);
    await sleep(100);
  }
}
