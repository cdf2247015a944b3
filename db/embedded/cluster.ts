import { spawn } from "node:child_process";
import { existsSync, statSync } from "node:fs";
import { chown, readdir, readFile, rename, rm, stat, writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import { join } from "node:path";
import type { Account } from "./account";
import type { Binaries } from "./binaries";
import { clusterOf } from "./home";
import { codeOf, EmbeddedProblem, inWords } from "./problem";
import { bareEnvironment, commandOf, isAlive, workingFolderOf } from "./process";

export const OWNER_LOGIN = "postgres";

/** A PostgreSQL cluster on this machine: its folder, the account that runs it, and the programs. */
export type Cluster = { readonly home: string; readonly account: Account | undefined; readonly binaries: Binaries };

const START_SECONDS = "60";
const PID_OF_NOBODY = 2_147_483_646;
const LOG_BYTES_MAX = 5_000_000;
/**
 * Size of a write-ahead log file. A new one is filled with zeros and flushed while all commits wait: about 60 ms with
 * PostgreSQL's default of 16 MB, hardly noticeable with a quarter of it.
 */
const LOG_FILE_MB = 4;

/** Settings of every start: reachable only from this machine, by TCP and password, times in UTC. */
const SETTINGS = {
  listen_addresses: "127.0.0.1",
  unix_socket_directories: "",
  max_connections: "100",
  shared_buffers: "64MB",
  timezone: "UTC",
  log_timezone: "UTC",
  log_parameter_max_length_on_error: "0",
};
/** For data that need not survive a crash of the machine. */
const FAST = { fsync: "off", full_page_writes: "off" };

/**
 * Creates the cluster if it does not exist. It is built in a temporary folder and renamed, so that an interrupted one
 * is never used.
 */
export async function initialise(cluster: Cluster, input: { password: string; durable: boolean }): Promise<void> {
  const folder = clusterOf(cluster.home);
  if (existsSync(join(folder, "PG_VERSION"))) return checkVersion(cluster);
  await removeRemains(cluster.home);
  const fresh = join(cluster.home, `new-${process.pid}`);
  const passwordFile = join(cluster.home, `new-password-${process.pid}`);
  try {
    await writeFile(passwordFile, `${input.password}\n`, { mode: 0o600 });
    if (cluster.account) await chown(passwordFile, cluster.account.uid, cluster.account.gid);
    // The builtin C.UTF-8 locale sorts and folds case alike on every system.
    const locale = ["--encoding=UTF8", "--locale=C", "--locale-provider=builtin", "--builtin-locale=C.UTF-8"];
    const login = [`--username=${OWNER_LOGIN}`, `--pwfile=${passwordFile}`, "--auth=scram-sha-256"];
    const speed = input.durable ? [] : ["--no-sync"];
    const { code, output } = await run(cluster, cluster.binaries.initdb, [
      `--pgdata=${fresh}`,
      "--no-instructions",
      `--wal-segsize=${LOG_FILE_MB}`,
      ...locale,
      ...login,
      ...speed,
    ]);
    if (code !== 0) throw failed("The database could not be made", output, cluster.home);
    await rename(fresh, folder);
  } catch (error) {
    throw inWords(error, cluster.home);
  } finally {
    await rm(passwordFile, { force: true });
    await rm(fresh, { recursive: true, force: true });
  }
}

/** Starts the server on a port. It is a separate process and outlives the one that started it. */
export async function startServer(cluster: Cluster, input: { port: number; durable: boolean }): Promise<void> {
  const folder = clusterOf(cluster.home);
  const log = join(cluster.home, "server.log");
  await disownStalePid(cluster.home);
  await turnLog(log);
  const settings = { ...SETTINGS, port: String(input.port), ...(input.durable ? {} : FAST) };
  const options = Object.entries(settings).map(([name, value]) => `-c ${name}=${value}`);
  const args = ["start", "-s", "-w", "-t", START_SECONDS, "-D", folder, "-l", log, "-o", options.join(" ")];
  const { code, output } = await run(cluster, cluster.binaries.pgCtl, args);
  if (code === 0) return;
  const told = await readFile(log, "utf8").catch(() => "");
  throw failed("The embedded PostgreSQL did not start", `${output}${told.slice(-2000)}`, cluster.home, log);
}

/** Stops the server after rolling back open transactions. Committed data are safe. */
export async function stopServer(cluster: Cluster): Promise<void> {
  const args = ["stop", "-s", "-w", "-m", "fast", "-D", clusterOf(cluster.home)];
  await run(cluster, cluster.binaries.pgCtl, args);
}

/** The port and process id from the pid file of a running or killed server. Undefined without such a file. */
export async function readPid(home: string): Promise<{ pid: number; port: number } | undefined> {
  const text = await readFile(join(clusterOf(home), "postmaster.pid"), "utf8").catch(() => "");
  const lines = text.split("\n");
  const [pid, port] = [Number(lines[0]), Number(lines[3])];
  return pid > 0 && port > 0 ? { pid, port } : undefined;
}

/**
 * Whether the process may be the server of this cluster, and neither a process that got a reused id nor the server of
 * the folder this one was copied from. A server's working directory is its data folder, even after a rename.
 */
export function isServer(pid: number, home: string): boolean {
  if (!isAlive(pid)) return false;
  const command = commandOf(pid);
  if (command === undefined) return true;
  const works = workingFolderOf(pid);
  if (works === undefined) return `${command} `.includes(` ${clusterOf(home)} `);
  const folder = statSync(clusterOf(home), { bigint: true });
  return command.includes("postgres") && works.dev === folder.dev && works.ino === folder.ino;
}

/** Sets the owner's password without the current one, in PostgreSQL's single-user mode. No server may be running. */
export async function setOwnerPassword(cluster: Cluster, password: string): Promise<void> {
  await disownStalePid(cluster.home);
  const args = ["--single", "-D", clusterOf(cluster.home), "postgres"];
  const input = `alter role ${OWNER_LOGIN} password '${password}';\n`;
  const { code, output } = await run(cluster, cluster.binaries.postgres, args, input);
  if (code === 0 && !/ERROR|FATAL|PANIC/.test(output)) return;
  throw failed("The database could not get a new password", output.replaceAll(password, "…"), cluster.home);
}

/** A free port on 127.0.0.1: `wanted`, if it is free. */
export async function findFreePort(wanted: number | undefined): Promise<number> {
  const free = await tryPort(wanted ?? 0);
  if (free !== undefined) return free;
  const other = await tryPort(0);
  if (other === undefined) throw new EmbeddedProblem("No port of 127.0.0.1 is free for the embedded database.");
  return other;
}

function tryPort(port: number): Promise<number | undefined> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once("error", () => resolve(undefined));
    server.listen({ port, host: "127.0.0.1", exclusive: true }, () => {
      const address = server.address();
      const found = typeof address === "object" && address !== null ? address.port : undefined;
      server.close(() => resolve(found));
    });
  });
}

/**
 * PostgreSQL refuses to start if the process id in a stale pid file belongs to any living process of its account.
 *
 * Replaces the id by an unused one. The file itself must stay: PostgreSQL uses its other lines to detect orphaned
 * backends.
 */
async function disownStalePid(home: string): Promise<void> {
  const file = join(clusterOf(home), "postmaster.pid");
  const [first, ...rest] = (await readFile(file, "utf8").catch(() => "")).split("\n");
  const pid = Number(first);
  if (!(pid > 0) || !isAlive(pid) || isServer(pid, home)) return;
  await writeFile(file, [PID_OF_NOBODY, ...rest].join("\n"));
}

async function checkVersion({ home, binaries }: Cluster): Promise<void> {
  const made = (await readFile(join(clusterOf(home), "PG_VERSION"), "utf8")).trim();
  const present = binaries.version.split(".")[0];
  if (made === present) return;
  throw new EmbeddedProblem(
    `The data in ${home} were written by PostgreSQL ${made}; this Trellis brings ${present}. Make a backup with the Trellis that wrote them and restore it here.`,
  );
}

async function removeRemains(home: string): Promise<void> {
  for (const name of await readdir(home)) {
    if (name.startsWith("new-")) await rm(join(home, name), { recursive: true, force: true });
  }
}

async function turnLog(log: string): Promise<void> {
  const size = (await stat(log).catch(() => undefined))?.size ?? 0;
  if (size > LOG_BYTES_MAX) await rename(log, `${log}.old`);
}

function run(
  cluster: Cluster,
  program: string,
  args: string[],
  input = "",
): Promise<{ code: number | null; output: string }> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, {
      ...cluster.account,
      cwd: cluster.home,
      env: bareEnvironment(),
      stdio: [input === "" ? "ignore" : "pipe", "pipe", "pipe"],
    });
    // a program that exits immediately reports the reason itself
    child.stdin?.on("error", () => {}).end(input);
    let output = "";
    child.stdout?.on("data", (chunk) => {
      output += chunk;
    });
    child.stderr?.on("data", (chunk) => {
      output += chunk;
    });
    child.on("error", (error) => reject(codeOf(error) === undefined ? error : inWords(error, program)));
    child.on("exit", (code) => setImmediate(() => resolve({ code, output })));
  });
}

function failed(what: string, output: string, home: string, log?: string): EmbeddedProblem {
  if (/No space left on device/i.test(output))
    return new EmbeddedProblem(`${what}: the disk of ${home} is full. Free about 200 MB and start again.`);
  if (/Permission denied/i.test(output))
    return new EmbeddedProblem(`${what}: PostgreSQL may not write to ${home}. Correct the owner of that folder.`);
  const where = log === undefined ? "" : ` The whole log: ${log}`;
  return new EmbeddedProblem(`${what}. PostgreSQL says:\n${output.trim()}\n${where}`.trim());
}
