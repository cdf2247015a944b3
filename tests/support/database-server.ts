import { chmod, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import postgres from "postgres";
import type { TestProject } from "vitest/node";
import { migrate } from "@/db/core/migrate";
import { openServer } from "@/db/embedded/server";

/** The PostgreSQL server for the databases of the tests. Each database is a copy of the migrated `template`. */
type TestServer = {
  readonly ownerUrl: string;
  readonly template: string;
  readonly passwords: { readonly app: string; readonly auth: string; readonly worker: string };
};

declare module "vitest" {
  interface ProvidedContext {
    testServer: TestServer;
  }
}

const PASSWORDS = { app: "test-app", auth: "test-auth", worker: "test-worker" };

/** One server for the run: an embedded one without fsync, or the PostgreSQL of TEST_DATABASE_OWNER_URL. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const { ownerUrl, passwords, close } = await openTestServer();
  const template = `trellis_template_${process.pid}`;
  await onServer(ownerUrl, (sql) => sql`create database ${sql(template)}`);
  await migrate({ ownerUrl: withDatabase(ownerUrl, template), logins: passwords });
  project.provide("testServer", { ownerUrl, template, passwords });
  return async () => {
    await onServer(ownerUrl, (sql) => sql`drop database if exists ${sql(template)} with (force)`);
    await close();
  };
}

async function openTestServer() {
  const outside = process.env.TEST_DATABASE_OWNER_URL;
  if (outside) return { ownerUrl: outside, passwords: PASSWORDS, close: async () => {} };
  const data = join(await mkdtemp(join(tmpdir(), "trellis-test-")), "data");
  await openToServer(data);
  const { urls, passwords, home, stop } = await openServer({ data, durable: false });
  const close = async () => {
    await stop();
    for (const folder of [home, join(data, "..")]) await rm(folder, { recursive: true, force: true });
  };
  return { ownerUrl: urls.owner, passwords, close };
}

/**
 * Lets the database server enter the temporary folder, which is private. If root runs the tests, the server runs as
 * another account.
 */
async function openToServer(data: string): Promise<void> {
  if (process.getuid?.() === 0) await chmod(join(data, ".."), 0o711);
}

async function onServer(url: string, run: (sql: postgres.Sql) => Promise<unknown>): Promise<void> {
  const sql = postgres(url, { max: 1, onnotice: () => {} });
  try {
    await run(sql);
  } finally {
    await sql.end({ timeout: 5 });
  }
}

function withDatabase(url: string, database: string): string {
  const changed = new URL(url);
  changed.pathname = `/${database}`;
  return changed.href;
}
