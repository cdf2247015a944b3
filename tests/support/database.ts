import { randomBytes } from "node:crypto";
import postgres from "postgres";
import { inject } from "vitest";
import { closeDatabase } from "@/db/core/client";
import { grantDatabase } from "@/db/core/database-rights";

/** A database of its own, migrated and empty, with a connection address for each database role. */
export type TestDatabase = {
  readonly name: string;
  /** A superuser, or the login of TEST_DATABASE_OWNER_URL; bypasses row-level security. */
  readonly ownerUrl: string;
  readonly appUrl: string;
  readonly authUrl: string;
  readonly workerUrl: string;
  /** Drops the database now. By default it is dropped after the last test of the file. */
  readonly drop: () => Promise<void>;
};

const left = new Set<TestDatabase>();
const leftEmpty = new Set<string>();

/** Closes and drops the databases of a test file, because the next file in the same process uses others. */
export async function dropDatabases(): Promise<void> {
  await closeDatabase();
  for (const database of left) await database.drop();
  const { ownerUrl } = inject("testServer");
  for (const name of leftEmpty)
    await onServer(ownerUrl, (sql) => sql`drop database if exists ${sql(name)} with (force)`);
  leftEmpty.clear();
}

/** A new copy of the migrated template; takes about 30 ms. */
export async function aDatabase(): Promise<TestDatabase> {
  const { ownerUrl, template, passwords } = inject("testServer");
  const name = `trellis_test_${randomBytes(6).toString("hex")}`;
  await copyTemplate(ownerUrl, template, name);
  const database: TestDatabase = {
    name,
    ownerUrl: addressOf(ownerUrl, name),
    appUrl: addressOf(ownerUrl, name, { login: "trellis_app", password: passwords.app }),
    authUrl: addressOf(ownerUrl, name, { login: "trellis_auth", password: passwords.auth }),
    workerUrl: addressOf(ownerUrl, name, { login: "trellis_worker", password: passwords.worker }),
    drop: async () => {
      left.delete(database);
      await onServer(ownerUrl, (sql) => sql`drop database if exists ${sql(name)} with (force)`);
    },
  };
  left.add(database);
  return database;
}

/** A new database without any tables: the owner's address. It is dropped after the last test of the file. */
export async function anEmptyDatabase(): Promise<string> {
  const { ownerUrl } = inject("testServer");
  const name = `trellis_test_${randomBytes(6).toString("hex")}`;
  await onServer(ownerUrl, (sql) => sql`create database ${sql(name)}`);
  leftEmpty.add(name);
  return addressOf(ownerUrl, name);
}

/** Creates a database, and makes `connect` of db/core/client.ts use it in this test file. */
export async function useDatabase(): Promise<TestDatabase> {
  const database = await aDatabase();
  process.env.DATABASE_URL = database.appUrl;
  process.env.DATABASE_AUTH_URL = database.authUrl;
  process.env.DATABASE_WORKER_URL = database.workerUrl;
  process.env.DATABASE_OWNER_URL = database.ownerUrl;
  return database;
}

/** PostgreSQL refuses two simultaneous copies of one template ("being accessed by other users"), so try again. */
async function copyTemplate(ownerUrl: string, template: string, name: string): Promise<void> {
  await onServer(ownerUrl, async (sql) => {
    await sql`select pg_advisory_lock(hashtext(${template}))`;
    await sql`create database ${sql(name)} template ${sql(template)}`;
    // A template does not include rights on the database itself.
    await grantDatabase(sql, name);
  });
}

async function onServer(url: string, run: (sql: postgres.Sql) => Promise<unknown>): Promise<void> {
  const sql = postgres(url, { max: 1, onnotice: () => {} });
  try {
    await run(sql);
  } finally {
    await sql.end({ timeout: 5 });
  }
}

function addressOf(ownerUrl: string, database: string, as?: { login: string; password: string }): string {
  const url = new URL(ownerUrl);
  url.pathname = `/${database}`;
  if (as !== undefined) {
    url.username = as.login;
    url.password = as.password;
  }
  return url.href;
}
