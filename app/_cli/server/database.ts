import { join } from "node:path";
import { closeDatabase } from "@/db/core/client";
import { migrate } from "@/db/core/migrate";
import { planUpgrade } from "@/db/core/upgrade";
import { type EmbeddedServer, openServer } from "@/db/embedded/server";
import type { Env } from "@/lib/env";
import { atEnd } from "../lifetime";
import { Problem } from "../problem";
import { dataFolder } from "./settings";

/**
 * Starts the embedded database server, migrated to the current schema, until the command ends; durable except in tests.
 */
export async function openEmbedded(env: Env, log = say, durable = true, backsUp = true): Promise<EmbeddedServer> {
  const server = await openServer({ data: dataFolder(env), durable, log });
  atEnd(server.stop);
  if (server.found) log("The database is already running and is used.");
  if (backsUp) await backUpBefore(env, server.urls.owner, log);
  await migrate({ ownerUrl: server.urls.owner, logins: server.passwords, log });
  return server;
}

/**
 * Migrates the database to the current schema, and starts the embedded one if no other is set. Returns the owner's
 * connection string, for a command that changes the whole database.
 */
export async function openOwner(env: Env, log = say, { backsUp = true } = {}): Promise<string> {
  const { DATABASE_OWNER_URL: ownerUrl, DATABASE_URL: url } = env;
  if (ownerUrl === undefined && url !== undefined) throw noOwner();
  if (ownerUrl === undefined) return (await openEmbedded(env, log, true, backsUp)).urls.owner;
  if (backsUp) await backUpBefore(env, ownerUrl, log);
  await migrate({ ownerUrl, logins: passwordsOf(env), log });
  return ownerUrl;
}

/** Before tables change, the database is backed up: to BACKUP_TO, or into the data folder. */
async function backUpBefore(env: Env, ownerUrl: string, log: (line: string) => void): Promise<void> {
  const { pending } = await planUpgrade(ownerUrl);
  if (!pending) return;
  const { makeBackup } = await import("../backup/make-backup");
  const { openPlace } = await import("../backup/place");
  const place = openPlace(env.BACKUP_TO ?? join(dataFolder(env), "backups"), env);
  const how = { ownerUrl, place, keep: Number(env.BACKUP_KEEP), recipient: env.BACKUP_RECIPIENT, tell: log };
  log("The tables will change. A backup first (npx trellis migrate --no-backup leaves it out) …");
  await makeBackup(env, how);
}

/** Opens the database as it is, for a command that must not migrate it, and returns the owner's connection string. */
export async function openUnchanged(env: Env, log: (line: string) => void): Promise<string> {
  if (env.DATABASE_OWNER_URL !== undefined) return env.DATABASE_OWNER_URL;
  if (env.DATABASE_URL !== undefined) throw noOwner();
  const server = await openServer({ data: dataFolder(env), durable: true, log });
  atEnd(server.stop);
  return server.urls.owner;
}

const noOwner = () =>
  new Problem(
    "DATABASE_URL is set, but DATABASE_OWNER_URL is not: this command needs a login that may create roles and tables. The server itself never gets it.",
  );

/**
 * Opens the database for a command that reads as the operator: the functions of `db` read the usual environment
 * variables, and only this command sets them to the owner's connection.
 */
export async function openAsOwner(env: Env, log = say): Promise<void> {
  process.env.DATABASE_OWNER_URL = await openOwner(env, log);
  atEnd(closeDatabase);
}

/** Passwords from the connection strings of the three logins, which `migrate` sets for the roles it creates. */
function passwordsOf(env: Env): { app?: string; auth?: string; worker?: string } {
  const app = passwordFor("trellis_app", env.DATABASE_URL);
  const auth = passwordFor("trellis_auth", env.DATABASE_AUTH_URL);
  const worker = passwordFor("trellis_worker", env.DATABASE_WORKER_URL);
  return { ...(app && { app }), ...(auth && { auth }), ...(worker && { worker }) };
}

function passwordFor(login: string, address: string | undefined): string | undefined {
  if (address === undefined || !URL.canParse(address)) return undefined;
  const url = new URL(address);
  return url.username === login && url.password !== "" ? decodeURIComponent(url.password) : undefined;
}

export const say = (line: string): void => console.log(line);
