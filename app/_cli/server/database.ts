import { closeDatabase } from "@/db/core/client";
import { migrate } from "@/db/core/migrate";
import { type EmbeddedServer, openServer } from "@/db/embedded/server";
import type { Env } from "@/lib/env";
import { atEnd } from "../lifetime";
import { Problem } from "../problem";
import { dataFolder } from "./settings";

/**
 * Starts the embedded database server, migrated to the current schema, until the command ends; durable except in tests.
 */
export async function openEmbedded(env: Env, log = say, durable = true): Promise<EmbeddedServer> {
  const server = await openServer({ data: dataFolder(env), durable, log });
  atEnd(server.stop);
  if (server.found) log("The database is already running and is used.");
  await migrate({ ownerUrl: server.urls.owner, logins: server.passwords, log });
  return server;
}

/**
 * Migrates the database to the current schema, and starts the embedded one if no other is set. Returns the owner's
 * connection string, for a command that changes the whole database.
 */
export async function openOwner(env: Env, log = say): Promise<string> {
  const { DATABASE_OWNER_URL: ownerUrl, DATABASE_URL: url } = env;
  if (ownerUrl === undefined && url !== undefined)
    throw new Problem(
      "DATABASE_URL is set, but DATABASE_OWNER_URL is not: this command needs a login that may create roles and tables. The server itself never gets it.",
    );
  if (ownerUrl === undefined) return (await openEmbedded(env, log)).urls.owner;
  await migrate({ ownerUrl, logins: passwordsOf(env), log });
  return ownerUrl;
}

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
