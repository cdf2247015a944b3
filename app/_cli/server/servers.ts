import { type Env, listMissing } from "@/lib/env";
import { Problem } from "../problem";
import { ensureBuilt } from "./build";
import { openEmbedded, say } from "./database";
import { requireFreePort, serve, waitUntilHealthy } from "./serve";
import { addressOf, mailFolder } from "./settings";
import { keepWorker } from "./worker";

/** The production server. Never enables demo sign-in. */
export async function runStart(env: Env): Promise<number> {
  requireSettings(env);
  await requireFreePort(env, "start");
  const embedded = env.DATABASE_URL === undefined ? (await openEmbedded(env)).urls : undefined;
  const deployment = await ensureBuilt(env, say);
  const served = await serve(env, { mode: "production", demo: false, embedded, deployment });
  await waitUntilHealthy(env, served);
  await keepWorker(env, embedded?.worker);
  announce(env);
  return served.ended;
}

/** The development server, on the same database as `start` and `demo`. */
export async function runDev(env: Env): Promise<number> {
  requireSettings(env);
  await requireFreePort(env, "dev");
  const embedded = env.DATABASE_URL === undefined ? (await openEmbedded(env)).urls : undefined;
  const served = await serve(env, { mode: "development", demo: false, embedded });
  await waitUntilHealthy(env, served);
  await keepWorker(env, embedded?.worker);
  announce(env);
  return served.ended;
}

/** Settings that the embedded database provides are required only without it. */
function requireSettings(env: Env): void {
  const made = [
    "DATABASE_URL",
    "DATABASE_AUTH_URL",
    "AUTH_SECRET",
    "CODE_HASH_KEY",
    "NEXT_SERVER_ACTIONS_ENCRYPTION_KEY",
  ];
  const single = env.DATABASE_SINGLE_LOGIN === "on" ? ["DATABASE_AUTH_URL"] : [];
  const given: readonly string[] = env.DATABASE_URL === undefined ? made : single;
  const missing = listMissing(env).filter((name) => !given.includes(name));
  if (missing.length === 0) return;
  const keys = missing.some((name) => /SECRET|KEY/.test(name)) ? "\nMake a key with: openssl rand -base64 32" : "";
  throw new Problem(
    `These settings are missing: ${missing.join(", ")}. docs/operations.md tells what they are.${keys}`,
  );
}

function announce(env: Env): void {
  say(`\n  Trellis runs at  ${env.AUTH_URL ?? addressOf(env)}`);
  say(env.SMTP_URL === undefined ? `  Mails are files in  ${mailFolder(env)}\n` : "");
}
