import { createServer } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
import { z } from "zod";
import type { Env, EnvName } from "@/lib/env";
import { Problem } from "../problem";
import { findKeys } from "./keys";
import { spawnNext } from "./next";
import { addressOf, dataFolder, mailFolder, ROOT, readVersion } from "./settings";

/** A server that was just killed may take a moment to release the port. */
const PORT_PATIENCE_MS = 6000;
const READY_MAX_MS = 120_000;
/**
 * Longer than a proxy keeps a connection (60 s in nginx and most load balancers). Otherwise a proxy could send a
 * request on a connection that the server is closing, and return 502.
 */
const KEPT_OPEN_MS = 75_000;

/** Throws a Problem if the port is in use. Checked before slow steps. */
export async function requireFreePort(env: Env, command: string): Promise<void> {
  const until = Date.now() + PORT_PATIENCE_MS;
  for (;;) {
    const code = await tryListen(env.HOST, env.PORT);
    if (code === undefined) return;
    if (code === "EACCES")
      throw new Problem(`Port ${env.PORT} needs more rights than this user has. Set PORT to 1024 or above.`);
    if (code !== "EADDRINUSE") throw new Problem(`HOST=${env.HOST} is not an address of this machine (${code}).`);
    if (Date.now() > until) break;
    await sleep(300);
  }
  const whose = (await askHealth(env)) === undefined ? "another program" : "another Trellis";
  throw new Problem(
    `Port ${env.PORT} is in use by ${whose} (${addressOf(env)}). Stop it, or take another port: PORT=${env.PORT + 1} npm run ${command}`,
  );
}

function tryListen(host: string, port: number): Promise<string | undefined> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once("error", (error) => resolve("code" in error ? String(error.code) : "unknown"));
    server.listen({ host, port, exclusive: true }, () => server.close(() => resolve(undefined)));
  });
}

type Served = { readonly ended: Promise<number> };
type Database = { readonly app: string; readonly auth: string };

/** Starts the web server with exactly the environment it needs. Missing keys are created for the data folder. */
export async function serve(
  env: Env,
  how: {
    mode: "production" | "development";
    demo: boolean;
    embedded: Database | undefined;
    deployment: string | undefined;
  },
): Promise<Served> {
  const set: Partial<Record<EnvName, string>> = {
    ...(how.embedded && (await embeddedSettings(env, how.embedded))),
    HOST: env.HOST,
    PORT: String(env.PORT),
    TRELLIS_BIND: env.HOST,
    TRELLIS_DATA: dataFolder(env),
    TRELLIS_VERSION: await readVersion(),
    MAIL_FOLDER: mailFolder(env),
    ...(how.deployment && { DEPLOYMENT_ID: env.DEPLOYMENT_ID ?? how.deployment }),
    ...(how.demo && { TRELLIS_DEMO: "1" }),
  };
  const [command = "dev", ...more] =
    how.mode === "production" ? ["start", "--keepAliveTimeout", String(KEPT_OPEN_MS)] : ["dev"];
  return spawnNext([command, ROOT, "-H", env.HOST, "-p", String(env.PORT), ...more], { mode: how.mode, set });
}

async function embeddedSettings(env: Env, { app, auth }: Database): Promise<Partial<Record<EnvName, string>>> {
  const keys = await findKeys(dataFolder(env));
  return {
    AUTH_SECRET: env.AUTH_SECRET ?? keys.AUTH_SECRET,
    CODE_HASH_KEY: env.CODE_HASH_KEY ?? keys.CODE_HASH_KEY,
    NEXT_SERVER_ACTIONS_ENCRYPTION_KEY:
      env.NEXT_SERVER_ACTIONS_ENCRYPTION_KEY ?? keys.NEXT_SERVER_ACTIONS_ENCRYPTION_KEY,
    DATABASE_URL: app,
    DATABASE_AUTH_URL: auth,
    TRELLIS_EMBEDDED: "1",
  };
}

/** Waits until the server and its database respond. */
export async function waitUntilHealthy(env: Env, served: Served): Promise<void> {
  const until = Date.now() + READY_MAX_MS;
  let gone: number | undefined;
  void served.ended.then((code) => {
    gone = code;
  });
  for (let health = await askHealth(env); health?.status !== "ok"; health = await askHealth(env)) {
    if (gone !== undefined) throw new Problem(`The web server ended (code ${gone}); the reason is above.`);
    if (Date.now() > until)
      throw new Problem(`The web server is not healthy: ${health?.database ?? "it does not answer"}.`);
    await sleep(200);
  }
}

const healthSchema = z.object({ status: z.string(), database: z.string(), version: z.string() });
type Health = z.infer<typeof healthSchema>;

/** The response of /api/health; undefined if nothing, or something else, responds. */
async function askHealth(env: Env): Promise<Health | undefined> {
  try {
    const answer = await fetch(`${addressOf(env)}/api/health`, { signal: AbortSignal.timeout(5000) });
    return healthSchema.parse(await answer.json());
  } catch {
    return undefined;
  }
}
