import { randomBytes } from "node:crypto";
import postgres from "postgres";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { migrate } from "@/db/core/migrate";

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
