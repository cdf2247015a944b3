import { randomBytes } from "node:crypto";
import postgres from "postgres";
import { beforeAll, describe, expect, inject, test } from "vitest";
import { examineDatabase } from "@/app/_cli/server/examine-database";
import { migrate } from "@/db/core/migrate";
import { LOGINS } from "@/db/core/roles";
import { aDatabase, type TestDatabase } from "@/tests/support/database";

/**
 * Every function whose names are resolved at run time must have this path, so that a session's own temporary type or
 * table cannot shadow ours.
 */
const PATH = "search_path=pg_catalog, pg_temp";

let database: TestDatabase;
beforeAll(async () => {
  database = await aDatabase();
});

async function ask<T extends object>(url: string, text: string): Promise<T[]> {
  const sql = postgres(url, { max: 1, onnotice: () => {} });
  try {
    return [...(await sql.unsafe<T[]>(text))];
  } finally {
    await sql.end();
  }
}

/**
 * Functions without such a path in our schemas, except SQL functions whose names were resolved when they were created.
 */
async function listOpenFunctions({ ownerUrl }: TestDatabase): Promise<string[]> {
  const rows = await ask<{ name: string }>(
    ownerUrl,
    `select p.oid::regprocedure::text as name from pg_catalog.pg_proc p
     join pg_catalog.pg_namespace n on n.oid = p.pronamespace
     where n.nspname !~ '^pg_' and n.nspname <> 'information_schema' and (p.prosecdef or n.nspname = 'app')
       and (p.prosecdef or p.prosqlbody is null) and not coalesce(p.proconfig @> array['${PATH}'], false)`,
  );
  return rows.map(({ name }) => name);
}

/** Who may create temporary tables, types or functions in this database. */
async function listTemporary({ ownerUrl }: { ownerUrl: string }): Promise<string[]> {
  const rows = await ask<{ who: string }>(
    ownerUrl,
    `select who from unnest(array['public', '${LOGINS.join("', '")}']) who
     where has_database_privilege(who, current_database(), 'TEMP')`,
  );
  return rows.map(({ who }) => who);
}

test("every function of ours looks for types and tables in the system's schema first", async () => {
  expect(await listOpenFunctions(database)).toEqual([]);
});

test("a new function with foreign rights that leaves its path open is found", async () => {
  const planted = await aDatabase();
  await ask(
    planted.ownerUrl,
    `create function app.planted() returns int language sql security definer set search_path = '' as 'select 1';
     create schema other; create function other.planted() returns int language sql security definer as 'select 1'`,
  );
  expect((await listOpenFunctions(planted)).sort()).toEqual(["app.planted()", "other.planted()"]);
});

test("neither the public nor a login of the application may make temporary objects", async () => {
  expect(await listTemporary(database)).toEqual([]);
});

test("no login may make anything in the database or in one of its schemas", async () => {
  const rows = await ask(
    database.ownerUrl,
    `select who, n.nspname from unnest(array['public', '${LOGINS.join("', '")}']) who, pg_catalog.pg_namespace n
     where has_schema_privilege(who, n.oid, 'CREATE')
     union all select who, 'database' from unnest(array['public', '${LOGINS.join("', '")}']) who
     where has_database_privilege(who, current_database(), 'CREATE')`,
  );
  expect(rows).toEqual([]);
});

describe("a domain of a caller's own that stands before pg_catalog.text", () => {
  const ATTACK = `
    create table pg_temp.seen (who text);
    create function pg_temp.evil(pg_catalog.text) returns boolean language plpgsql as
      $$ begin raise exception 'running as %', current_user; end $$;
    create domain pg_temp.text as pg_catalog.text check (pg_temp.evil(value));
    select app.enter('{"kind":"user","personId":"00000000-0000-4000-8000-000000000000"}');
    select app.shown('Hailan', '海岚');`;

  test.each(["appUrl", "authUrl", "workerUrl"] as const)("cannot be made by the login of %s", async (login) => {
    await expect(ask(database[login], ATTACK)).rejects.toThrow(/permission denied to create temporary tables/);
  });

  test("runs no code with the gate's rights, even where temporary objects may be made", async () => {
    const loose = await aDatabase();
    await ask(loose.ownerUrl, `grant temporary on database ${loose.name} to public`);
    await expect(ask(loose.appUrl, ATTACK)).resolves.toBeDefined();
  });
});

describe("a database of another owner than the login that migrates", () => {
  test("is migrated, and told what its owner has to do", async () => {
    const own = await aDatabase();
    const login = await anInstaller(own);
    try {
      const lines: string[] = [];
      await migrate({ ownerUrl: login.url, log: (line) => lines.push(line) });
      expect(lines.join("\n")).toContain(`REVOKE TEMPORARY ON DATABASE "${own.name}" FROM PUBLIC`);
      expect(await words(own)).toMatch(/✗ .*REVOKE TEMPORARY/);

      await migrate({ ownerUrl: own.ownerUrl, log: () => {} });
      expect(await listTemporary(own)).toEqual([]);
      expect(await words(own)).not.toMatch(/TEMPORARY/);
    } finally {
      await login.remove();
    }
  });

  const words = async ({ appUrl }: TestDatabase): Promise<string> =>
    (await examineDatabase(appUrl, false)).map((one) => `${one.mark === "bad" ? "✗" : "✓"} ${one.words}`).join("\n");

  async function anInstaller(at: TestDatabase): Promise<{ url: string; remove: () => Promise<unknown> }> {
    const name = `trellis_installer_${randomBytes(4).toString("hex")}`;
    const { ownerUrl } = inject("testServer");
    await ask(
      at.ownerUrl,
      `grant temporary on database ${at.name} to public; create role ${name} login createrole password 'installer';
       grant trellis_owner, trellis_gate, trellis_app, trellis_auth, trellis_worker to ${name} with admin option`,
    );
    const url = new URL(at.ownerUrl);
    url.username = name;
    url.password = "installer";
    const remove = () => ask(ownerUrl, `drop owned by ${name}; drop role ${name}`);
    return { url: url.href, remove };
  }
});
