import { closeDatabase } from "@/db/core/client";
import { migrate } from "@/db/core/migrate";
import { type EmbeddedServer, openServer } from "@/db/embedded/server";
import type { Env } from "@/lib/env";
import { atEnd } from "../lifetime";
import { Problem } from "../problem";
import { dataFolder } from "./settings";

/** The embedded server, brought to the present schema, until the command ends; durable but for tests. */
export async function openEmbedded(env: Env, log = say, durable = true): Promise<EmbeddedServer> {
  const server = await openServer({ data: dataFolder(env), durable, log });
  atEnd(server.stop);
  if (server.found) log("The database is already running and is used.");
  await migrate({ ownerUrl: server.urls.owner, logins: server.passwords, log });
  return server;
}

/** The owner's address for a command that changes the database as a whole; the embedded one is opened. */
export async function findOwnerUrl(env: Env, log = say): Promise<string> {
  if (env.DATABASE_OWNER_URL !== undefined) return env.DATABASE_OWNER_URL;
  if (env.DATABASE_URL !== undefined) {
    throw new Problem(
      "DATABASE_URL is set, but DATABASE_OWNER_URL is not: this command needs a login that may create roles and tables. The server itself never gets it.",
    );
  }
  return (await openEmbedded(env, log)).urls.owner;
}

/**
 * Opens the database for a command that reads as the operator: the functions of `db` read the addresses where the server
 * reads them, and this command alone gives them the owner's.
 */
export async function openAsOwner(env: Env, log = say): Promise<void> {
  const ownerUrl = await findOwnerUrl(env, log);
  if (env.DATABASE_OWNER_URL !== undefined) await migrate({ ownerUrl, logins: passwordsOf(env), log });
  process.env.DATABASE_OWNER_URL = ownerUrl;
  atEnd(closeDatabase);
}

/** Passwords written in the addresses of our own logins, so that `migrate` gives them to the roles it makes. */
export function passwordsOf(env: Env): { app?: string; auth?: string; worker?: string } {
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
