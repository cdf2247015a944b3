import { existsSync } from "node:fs";
import { chown, mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import postgres from "postgres";
import { findAccount } from "./account";
import { homeOf, isSameFolder, mark, nameOfHome, refuseCopy } from "./belonging";
import { findBinaries } from "./binaries";
import {
  type Cluster,
  findFreePort,
  initialise,
  isServer,
  OWNER_LOGIN,
  readPid,
  startServer,
  stopServer,
} from "./cluster";
import { chooseHome, clusterOf, makeHome } from "./home";
import { withLock } from "./lock";
import { EmbeddedProblem } from "./problem";
import { identifySelf, isSameProcess } from "./process";
import {
  freshPasswords,
  holdersOf,
  lockOf,
  makeFolders,
  readRecord,
  type ServerRecord,
  secretsFolder,
  writeRecord,
} from "./record";

const DATABASE = "trellis";

/** A running embedded server. Its owner is a superuser, so only the launcher gets the owner's address. */
export type EmbeddedServer = {
  readonly port: number;
  readonly home: string;
  /** Whether it was running already: left by a killed launcher, or shared with another one. */
  readonly found: boolean;
  readonly urls: { readonly owner: string; readonly app: string; readonly auth: string; readonly worker: string };
  readonly passwords: { readonly app: string; readonly auth: string; readonly worker: string };
  /** Stops the server, unless another launcher uses it too. */
  readonly stop: () => Promise<void>;
};

type Options = {
  /** The data folder. It contains everything, unless the server's account cannot reach it. */
  readonly data: string;
  /** False only for tests: commits need not survive a crash of the machine. */
  readonly durable?: boolean;
  readonly log?: (line: string) => void;
};

const START_TRIES = 3;
const RECOVERY_WAIT_MS = 60_000;

/**
 * Finds or starts the embedded server of a data folder, creating what is missing. Safe to call from several processes.
 */
export async function openServer({ data: folder, durable = true, log = () => {} }: Options): Promise<EmbeddedServer> {
  const data = resolve(folder);
  // Checked before any lock is taken, because a lock file may have been copied too.
  await refuseCopy(data);
  await makeFolders(data);
  return withLock(lockOf(data), async () => {
    const { cluster, record } = await prepare(data, { durable, log });
    const running = await findRunning(cluster, { record, log });
    const port = running ?? (await start(cluster, record, durable));
    if (port !== record.port) await writeRecord(data, { ...record, port });
    await makeDatabase(urlOf(OWNER_LOGIN, record.passwords.owner, port, "postgres"));
    await hold(data);
    return handle(data, cluster, { ...record, port }, running !== undefined);
  });
}

const urlOf = (login: string, password: string, port: number, database: string) =>
  `postgres://${login}:${password}@127.0.0.1:${port}/${database}`;

async function prepare(data: string, { durable, log }: { durable: boolean; log: (line: string) => void }) {
  const known = await readRecord(data);
  const account = findAccount(clusterOf(known ? homeOf(data, known) : join(data, "postgres")));
  const home = known ? await makeHome(homeOf(data, known), account) : await chooseHome(data, account);
  if (known === undefined && existsSync(join(clusterOf(home), "PG_VERSION"))) throw passwordsLost(data, home);
  const record: ServerRecord = { ...(known ?? { passwords: freshPasswords() }), home: nameOfHome(data, home) };
  const cluster: Cluster = { home, account, binaries: await findBinaries(account, home) };
  if (known === undefined) {
    if (!home.startsWith(data)) log(`The database lies in ${home}: its account cannot reach ${data}.`);
  }
  if (known?.home !== record.home) await writeRecord(data, record);
  await mark(data, home);
  await initialise(cluster, { password: record.passwords.owner, durable });
  return { cluster, record };
}

const passwordsLost = (data: string, home: string) =>
  new EmbeddedProblem(
    `There is a database in ${home}, but its passwords (${join(secretsFolder(data), "database.json")}) are missing. Bring that file back from a backup, or move ${home} away to begin anew.`,
  );

/** The port of the cluster's server if it runs. Waits for a server that is recovering from a crash. */
async function findRunning(
  cluster: Cluster,
  { record, log }: { record: ServerRecord; log: (line: string) => void },
): Promise<number | undefined> {
  const until = Date.now() + RECOVERY_WAIT_MS;
  for (;;) {
    const left = await readPid(cluster.home);
    if (left === undefined || !isServer(left.pid, cluster.home)) return undefined;
    const answer = await ask(cluster, urlOf(OWNER_LOGIN, record.passwords.owner, left.port, "postgres"));
    if (answer === "yes") return left.port;
    if (answer === "another folder") return undefined;
    if (answer === "moved") {
      log("The data folder was moved while its database ran: it is started again.");
      await stopServer(cluster);
      return undefined;
    }
    if (answer === "wrong password") {
      throw new EmbeddedProblem(
        `The server of ${cluster.home} runs on port ${left.port} but does not know our password. Two data folders share it: stop process ${left.pid} and start again.`,
      );
    }
    if (Date.now() > until) {
      throw new EmbeddedProblem(`The server of ${cluster.home} (process ${left.pid}) does not answer. Stop it first.`);
    }
    await sleep(100);
  }
}

const PROOF = "trellis-proof";

/**
 * Whether the server at an address serves this very folder, tested by reading a random value just written there. Ids,
 * ports and paths in files prove nothing, because files can be copied. "moved": the folder was moved while the server
 * ran, so the server can no longer find its own files.
 */
async function ask(
  cluster: Cluster,
  url: string,
): Promise<"yes" | "moved" | "another folder" | "wrong password" | "no"> {
  const sql = postgres(url, { max: 1, connect_timeout: 5, onnotice: () => {} });
  const [file, proof] = [join(clusterOf(cluster.home), PROOF), crypto.randomUUID()];
  try {
    await writeFile(file, proof, { mode: 0o600 });
    if (cluster.account) await chown(file, cluster.account.uid, cluster.account.gid);
    const [row] = await sql<{ read: string | null; folder: string }[]>`
      select pg_read_file(${PROOF}, 0, 100, true) as read, current_setting('data_directory') as folder`;
    if (row?.read !== proof) return "another folder";
    return (await isSameFolder(row.folder, clusterOf(cluster.home))) ? "yes" : "moved";
  } catch (error) {
    const code = error instanceof Error && "code" in error ? error.code : undefined;
    return code === "28P01" ? "wrong password" : "no";
  } finally {
    await rm(file, { force: true });
    await sql.end({ timeout: 1 });
  }
}

/**
 * Starts the server on a free port. Another process may take that port before the server listens on it; then another
 * port is tried.
 */
async function start(cluster: Cluster, record: ServerRecord, durable: boolean): Promise<number> {
  for (let attempt = 1; ; attempt++) {
    const port = await findFreePort(attempt === 1 ? record.port : undefined);
    try {
      await startServer(cluster, { port, durable });
      return port;
    } catch (error) {
      const portTaken = error instanceof EmbeddedProblem && /Address already in use/i.test(error.message);
      if (!portTaken || attempt === START_TRIES) throw error;
    }
  }
}

async function makeDatabase(url: string): Promise<void> {
  const sql = postgres(url, { max: 1, onnotice: () => {} });
  try {
    const [row] = await sql`select 1 from pg_database where datname = ${DATABASE}`;
    if (row === undefined) await sql`create database ${sql(DATABASE)}`;
  } finally {
    await sql.end({ timeout: 5 });
  }
}

function handle(
  data: string,
  cluster: Cluster,
  { passwords, port }: ServerRecord & { port: number },
  found: boolean,
): EmbeddedServer {
  const { app, auth, worker } = passwords;
  return {
    port,
    home: cluster.home,
    found,
    passwords: { app, auth, worker },
    urls: {
      owner: urlOf(OWNER_LOGIN, passwords.owner, port, DATABASE),
      app: urlOf("trellis_app", app, port, DATABASE),
      auth: urlOf("trellis_auth", auth, port, DATABASE),
      worker: urlOf("trellis_worker", worker, port, DATABASE),
    },
    // If the folder was moved meanwhile, the server keeps running for the launcher that opens it in the new place.
    stop: async () => {
      if (existsSync(secretsFolder(data))) await withLock(lockOf(data), () => release(data, cluster));
    },
  };
}

/** Registers this launcher as a user of the server. The last one to leave stops it. */
async function hold(data: string): Promise<void> {
  await mkdir(holdersOf(data), { recursive: true, mode: 0o700 });
  await writeFile(join(holdersOf(data), String(process.pid)), identifySelf(), { mode: 0o600 });
}

async function release(data: string, cluster: Cluster): Promise<void> {
  const folder = holdersOf(data);
  await rm(join(folder, String(process.pid)), { force: true });
  for (const name of await readdir(folder)) {
    const file = join(folder, name);
    if (isSameProcess(await readFile(file, "utf8").catch(() => ""))) return;
    await rm(file, { force: true });
  }
  await stopServer(cluster);
}
