import { type Env, listMissing, NEEDED } from "@/lib/env";
import { keepBackups } from "../backup/nightly";
import { Problem } from "../problem";
import { ensureBuilt } from "./build";
import { openEmbedded, say } from "./database";
import { requireFreePort, serve, waitUntilHealthy } from "./serve";
import { addressOf, mailFolder } from "./settings";
import { keepWorker } from "./worker";

/**
 * Runs the production server, or the development server on the same database. Neither ever enables demo sign-in.
 */
export async function runServer(env: Env, command: "start" | "dev"): Promise<number> {
  requireSettings(env);
  await requireFreePort(env, command);
  const embedded = env.DATABASE_URL === undefined ? (await openEmbedded(env)).urls : undefined;
  const deployment = command === "start" ? await ensureBuilt(env, say) : undefined;
  const mode = command === "start" ? "production" : "development";
  const served = await serve(env, { mode, demo: false, embedded, deployment });
  await waitUntilHealthy(env, served);
  await keepWorker(env, embedded?.worker);
  if (embedded !== undefined && env.BACKUP_TO !== undefined) void keepBackups(env, embedded.owner);
  announce(env);
  return served.ended;
}

/** Settings that the embedded database provides are required only without it. */
function requireSettings(env: Env): void {
  const single = env.DATABASE_SINGLE_LOGIN === "on" ? ["DATABASE_AUTH_URL"] : [];
  const given: readonly string[] = env.DATABASE_URL === undefined ? NEEDED : single;
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
