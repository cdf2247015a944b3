import { spawn } from "node:child_process";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { cohortLinkKey } from "@/app/_server/secret-links/cohort-links";
import type { Env, EnvName } from "@/lib/env";
import { endWithUs, isEnding } from "../lifetime";
import { Problem } from "../problem";
import { openEmbedded, say } from "./database";
import { findKeys } from "./keys";
import { dataFolder, mailFolder, ROOT } from "./settings";

/** Variables that the worker must not get, because it uses only its own login. */
const WITHHELD: readonly EnvName[] = [
  "DATABASE_OWNER_URL",
  "DATABASE_AUTH_URL",
  "AUTH_SECRET",
  "CODE_HASH_KEY",
  "NEXT_SERVER_ACTIONS_ENCRYPTION_KEY",
  "METRICS_TOKEN",
  "TRELLIS_DEMO",
];
const STOP_PATIENCE_MS = 27_000;
/** A worker that dies at once is restarted with increasing delays. */
const RESTART_MS = { first: 500, most: 30_000, calmAfter: 60_000 } as const;

/** Runs only background jobs, for a deployment with several machines. */
export async function runWorker(env: Env): Promise<number> {
  const embedded = env.DATABASE_URL === undefined ? (await openEmbedded(env)).urls.worker : undefined;
  const url = addressFor(env, embedded);
  if (url === undefined) throw new Problem("DATABASE_WORKER_URL is not set: the worker logs in as trellis_worker.");
  say("The worker runs. Stop with Ctrl-C; a job under way is taken up again.");
  return keepAlive(env, { url, linkKey: await linkKeyOf(env, embedded) });
}

/**
 * Runs a worker next to the server and restarts it whenever it dies. Without a connection string jobs wait, and a
 * message says so.
 */
export async function keepWorker(env: Env, embedded: string | undefined): Promise<void> {
  const url = addressFor(env, embedded);
  if (url === undefined) say("  DATABASE_WORKER_URL is not set: background jobs wait until a worker runs.");
  else void keepAlive(env, { url, linkKey: await linkKeyOf(env, embedded) });
}

/** The key for links in its e-mails. It is derived from the server's key, which cannot be recovered from it. */
async function linkKeyOf(env: Env, embedded: string | undefined): Promise<string> {
  if (env.CODE_HASH_KEY !== undefined) return cohortLinkKey(env.CODE_HASH_KEY);
  return embedded === undefined ? "" : cohortLinkKey((await findKeys(dataFolder(env))).CODE_HASH_KEY);
}

function addressFor(env: Env, embedded: string | undefined): string | undefined {
  return embedded ?? env.DATABASE_WORKER_URL ?? (env.DATABASE_SINGLE_LOGIN === "on" ? env.DATABASE_URL : undefined);
}

async function keepAlive(env: Env, secrets: Secrets): Promise<number> {
  let pause: number = RESTART_MS.first;
  for (;;) {
    const started = Date.now();
    const code = await spawnWorker(env, secrets).ended;
    if (Date.now() - started > RESTART_MS.calmAfter) pause = RESTART_MS.first;
    await sleep(pause);
    // Ctrl-C ends both the worker and this process.
    if (isEnding()) return code;
    say(`The worker ended (code ${code}); it is started again.`);
    pause = Math.min(2 * pause, RESTART_MS.most);
  }
}

type Secrets = { readonly url: string; readonly linkKey: string };

function spawnWorker(env: Env, { url, linkKey }: Secrets): { readonly ended: Promise<number> } {
  const { NODE_CHANNEL_FD: _, ...inherited } = process.env;
  const empty = Object.fromEntries(WITHHELD.map((name) => [name, ""]));
  const single = env.DATABASE_SINGLE_LOGIN === "on";
  const child = spawn(process.execPath, [...process.execArgv, join(ROOT, "app", "_worker", "main.ts")], {
    cwd: ROOT,
    env: {
      ...inherited,
      ...empty,
      ...(single ? {} : { DATABASE_URL: "" }),
      DATABASE_WORKER_URL: url,
      MAIL_FOLDER: mailFolder(env),
      COHORT_LINK_KEY: linkKey,
      // The host and port of the links in the worker's e-mails, unless AUTH_URL is set.
      PORT: String(env.PORT),
      TRELLIS_BIND: env.HOST,
      NODE_ENV: "production",
    },
    stdio: ["ignore", "inherit", "inherit", "ipc"],
  });
  const ended = new Promise<number>((resolve) => {
    child.once("error", () => resolve(1));
    child.once("exit", (code, signal) => resolve(code ?? (signal === null ? 1 : 137)));
  });
  endWithUs(child, ended, STOP_PATIENCE_MS);
  return { ended };
}
