import { randomBytes } from "node:crypto";
import postgres from "postgres";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { migrate } from "@/db/core/migrate";
import { findBreaking } from "@/db/core/upgrade";
import { aDatabase } from "@/tests/support/database";

const made: string[] = [];
let admin: postgres.Sql;

beforeAll(() => {
  admin = postgres(inject("testServer").ownerUrl, { max: 1, onnotice: () => {} });
});
afterAll(async () => {
  for (const name of made) await admin`drop database if exists ${admin(name)} with (force)`;
  await admin.end();
});

async function anEmptyDatabase(owner?: string): Promise<string> {
  const name = `trellis_migrate_${randomBytes(6).toString("hex")}`;
  if (owner === undefined) await admin`create database ${admin(name)}`;
  else await admin`create database ${admin(name)} owner ${admin(owner)}`;
  made.push(name);
  return name;
}

function addressOf(database: string, login?: { name: string; password: string }): string {
  const url = new URL(inject("testServer").ownerUrl);
  url.pathname = `/${database}`;
  if (login !== undefined) {
    url.username = login.name;
    url.password = login.password;
  }
  return url.href;
}

async function countTables(database: string): Promise<number> {
  const sql = postgres(addressOf(database), { max: 1 });
  try {
    const [row] = await sql<{ n: number }[]>`select count(*)::int as n from pg_tables where schemaname = 'app'`;
    return row?.n ?? 0;
  } finally {
    await sql.end();
  }
}

test("two migrations of one database at once end in one schema, and a third changes nothing", async () => {
  const ownerUrl = addressOf(await anEmptyDatabase());
  const lines: string[] = [];
  const run = () => migrate({ ownerUrl, log: (line) => lines.push(line) });
  await Promise.all([run(), run()]);
  await run();
  expect(lines.filter((line) => line === "The database is up to date.").length).toBe(2);
});

test("a statement that servers of the version before do not survive is noticed", () => {
  for (const statement of [
    'ALTER TABLE "app"."firm" DROP COLUMN "industry";',
    'DROP TABLE "app"."firm";',
    'ALTER TABLE "app"."firm" RENAME COLUMN "industry" TO "branch";',
    'ALTER TABLE "app"."firm" ALTER COLUMN "industry" SET DATA TYPE integer;',
    'ALTER TABLE "app"."firm" ALTER COLUMN "industry" SET NOT NULL;',
    'ALTER TABLE "app"."firm" ADD COLUMN "branch" text NOT NULL;',
  ])
    expect(findBreaking(statement), statement).toHaveLength(1);
  for (const statement of [
    'ALTER TABLE "app"."firm" ADD COLUMN "branch" text DEFAULT \'\' NOT NULL;',
    'ALTER TABLE "app"."firm" ADD COLUMN "branch" text;',
    'CREATE TABLE "app"."branch" ("id" uuid NOT NULL);',
    'ALTER TABLE "app"."firm" ALTER COLUMN "industry" DROP NOT NULL;',
    'DROP INDEX "app"."firm_name";',
  ])
    expect(findBreaking(statement), statement).toEqual([]);
});

test("an upgrade that removes what running servers use waits until they are stopped", async () => {
  const { ownerUrl, appUrl } = await aDatabase();
  const server = postgres(appUrl, { max: 1 });
  const owner = postgres(ownerUrl, { max: 1, onnotice: () => {} });
  try {
    await server`select 1`;
    await migrate({ ownerUrl });
    await owner.unsafe("set role trellis_gate; create function app.of_before() returns int return 1; reset role");
    await expect(migrate({ ownerUrl })).rejects.toThrow(
      /use what this upgrade removes \(app\.of_before\(\)\)\. Stop all/,
    );
    await server.end();
    await migrate({ ownerUrl });
    expect(await owner`select 1 from pg_proc where proname = 'of_before'`).toEqual([]);
  } finally {
    await server.end();
    await owner.end();
  }
});

test("a login that is no superuser but may make roles migrates its own database", async () => {
  const login = { name: `trellis_installer_${randomBytes(4).toString("hex")}`, password: "installer" };
  await admin.unsafe(`create role ${login.name} login createrole createdb password '${login.password}'`);
  // The server's roles exist already: the login that created them passes on the right to grant them.
  await admin.unsafe(
    `grant trellis_owner, trellis_gate, trellis_app, trellis_auth, trellis_worker to ${login.name} with admin option`,
  );
  try {
    const database = await anEmptyDatabase(login.name);
    await migrate({ ownerUrl: addressOf(database, login) });
    const asSuperuser = await anEmptyDatabase();
    await migrate({ ownerUrl: addressOf(asSuperuser) });
    const all = await countTables(asSuperuser);
    expect(all).toBeGreaterThan(30);
    expect(await countTables(database)).toBe(all);
  } finally {
    for (const name of made.splice(0)) await admin`drop database if exists ${admin(name)} with (force)`;
    await admin.unsafe(`drop owned by ${login.name}; drop role ${login.name}`);
  }
});
