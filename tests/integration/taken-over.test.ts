import { randomBytes } from "node:crypto";
import { readFile } from "node:fs/promises";
import { gunzipSync } from "node:zlib";
import postgres from "postgres";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { applySql } from "@/db/core/apply-sql";
import { grantDatabase } from "@/db/core/database-rights";
import { migrate } from "@/db/core/migrate";
import { makeRoles, OWNER_ROLE } from "@/db/core/roles";

/** The 103 migrations that the baseline replaced; the time of the last one is in the baseline's journal. */
const BEFORE_BASELINE = new URL("before-baseline.sql.gz", import.meta.url);
const LAST_BEFORE = 1796251004318;

const made: string[] = [];
let admin: postgres.Sql;

beforeAll(() => {
  admin = postgres(inject("testServer").ownerUrl, { max: 1, onnotice: () => {} });
});
afterAll(async () => {
  for (const name of made) await admin`drop database if exists ${admin(name)} with (force)`;
  await admin.end();
});

async function aDatabase(template?: string): Promise<string> {
  const name = `trellis_taken_${randomBytes(6).toString("hex")}`;
  await (template === undefined
    ? admin`create database ${admin(name)}`
    : admin`create database ${admin(name)} template ${admin(template)}`);
  made.push(name);
  const url = new URL(inject("testServer").ownerUrl);
  url.pathname = `/${name}`;
  return url.href;
}

async function asOwner<T>(ownerUrl: string, run: (sql: postgres.Sql) => Promise<T>): Promise<T> {
  const connection = { role: OWNER_ROLE, "app.operator": "on" };
  const sql = postgres(ownerUrl, { max: 1, onnotice: () => {}, connection });
  try {
    return await run(sql);
  } finally {
    await sql.end();
  }
}

/**
 * Creates a database as the last version before the baseline left it; `last` is the last entry in its list of
 * migrations.
 */
async function aDatabaseBefore(last: number): Promise<string> {
  const ownerUrl = await aDatabase();
  const text = gunzipSync(await readFile(BEFORE_BASELINE)).toString("utf8");
  const login = postgres(ownerUrl, { max: 1, onnotice: () => {} });
  await makeRoles(login);
  await grantDatabase(login, new URL(ownerUrl).pathname.slice(1));
  await login.end();
  await asOwner(ownerUrl, async (sql) => {
    await sql.begin((tx) => tx.unsafe(text));
    await sql.unsafe(`CREATE SCHEMA migrations;
      CREATE TABLE migrations.__drizzle_migrations (id serial PRIMARY KEY, hash text NOT NULL, created_at bigint);
      INSERT INTO migrations.__drizzle_migrations (hash, created_at) VALUES ('', ${last})`);
  });
  return ownerUrl;
}

test("a database of the last version before the baseline becomes what a fresh one is, and keeps its rows", async () => {
  const taken = await aDatabaseBefore(LAST_BEFORE);
  const person = "00000000-0000-4000-8000-000000000001";
  await asOwner(taken, (sql) => sql`insert into app.person (id, email) values (${person}, 'kept@example.com')`);
  await migrate({ ownerUrl: taken });
  const fresh = await aDatabase(inject("testServer").template);
  expect(await asOwner(taken, readCatalogue)).toEqual(await asOwner(fresh, readCatalogue));
  expect(await asOwner(taken, (sql) => sql`select email from app.person where id = ${person}`)).toMatchObject([
    { email: "kept@example.com" },
  ]);
});

test("an older database is refused in words, and nothing in it changes", async () => {
  const older = await aDatabaseBefore(LAST_BEFORE - 1);
  const before = await asOwner(older, readCatalogue);
  await expect(migrate({ ownerUrl: older })).rejects.toThrow(/older than this version of Trellis can take over/);
  expect(await asOwner(older, readCatalogue)).toEqual(before);
});

test("answers to the questions of version 0.1.0 are refused in words, and stay", async () => {
  const older = await aDatabaseBefore(LAST_BEFORE);
  const firm = "00000000-0000-4000-8000-000000000002";
  const answered = (sql: postgres.Sql) => sql`select firm_id as firm, state from app.context_answer`;
  // Without triggers, because only the answer matters here, not the assessment that it belongs to.
  await asOwner(older, (sql) =>
    sql.unsafe(`SET ROLE NONE; SET session_replication_role = replica;
      INSERT INTO app.context_answer (firm_id, assessment_id, factor_id, state) VALUES ('${firm}', '${firm}', 'EX1', 3)`),
  );
  await expect(migrate({ ownerUrl: older })).rejects.toThrow(
    /contains answers to the questions of version 0\.1\.0.*No row was changed/,
  );
  expect(await asOwner(older, answered)).toEqual([{ firm, state: 3 }]);
});

test("what changed by hand or in a file comes back as the files say, also where a file has moved", async () => {
  const changed = await aDatabase(inject("testServer").template);
  const before = await asOwner(changed, readCatalogue);
  await asOwner(changed, async (sql) => {
    await sql.unsafe(`CREATE POLICY everyone ON app.firm USING (true);
      GRANT DELETE ON app.firm TO trellis_app; GRANT UPDATE (name) ON app.firm TO trellis_auth;
      SET ROLE trellis_gate; GRANT EXECUTE ON FUNCTION app.remove_member TO trellis_auth;
      CREATE FUNCTION app.left_over() RETURNS int LANGUAGE sql AS 'select 1'; RESET ROLE;
      SET ROLE ${OWNER_ROLE};
      UPDATE migrations.sql_file SET digest = '' WHERE path IN ('firms/firm.rules.sql', 'people/remove_member.sql');
      INSERT INTO migrations.sql_file VALUES ('firms/left_over.sql', ''), ('moved/create_firm.sql', '')`);
    expect(await readCatalogue(sql)).not.toEqual(before);
    expect(await applySql(sql)).toBe(4);
    expect(await readCatalogue(sql)).toEqual(before);
    expect(await applySql(sql)).toBe(0);
  });
});

test("waits for a table that a running server has locked", async () => {
  const busy = await aDatabase(inject("testServer").template);
  await asOwner(busy, async (sql) => {
    await sql`update migrations.sql_file set digest = '' where path = 'firms/firm.rules.sql'`;
    const server = postgres(busy, { max: 1, onnotice: () => {} });
    try {
      const { promise: release, resolve: let_go } = Promise.withResolvers<void>();
      const { promise: held, resolve: holds } = Promise.withResolvers<void>();
      const reading = server.begin(async (tx) => {
        await tx`lock table app.firm in access share mode`;
        holds();
        await release;
      });
      await held;
      const applying = applySql(sql);
      const refused = postgres(busy, { max: 1 });
      // Waits until the migration asks for the lock, so that it has to try again while the reader still reads.
      for (;;) {
        const [row] = await refused<{ n: number }[]>`
          select count(*)::int as n from pg_catalog.pg_locks where relation = 'app.firm'::regclass and not granted`;
        if (row?.n) break;
      }
      await refused.end();
      let_go();
      await reading;
      expect(await applying).toBe(1);
    } finally {
      await server.end();
    }
  });
});

/** The objects of a database as lines (kind, name, all properties), so that two databases can be compared. */
async function readCatalogue(sql: postgres.Sql): Promise<string[]> {
  const rows = await sql<{ line: string }[]>`
    with schema as (select oid from pg_catalog.pg_namespace where nspname = 'app'),
    relation as (select c.* from pg_catalog.pg_class c join schema s on s.oid = c.relnamespace)
    select line from (
      select concat_ws(' | ', 'table', c.relname, c.relkind, c.relrowsecurity, c.relforcerowsecurity,
        pg_get_userbyid(c.relowner)) as line from relation c where c.relkind in ('r', 'S', 'v')
      union all
      select concat_ws(' | ', 'column', c.relname, a.attname, format_type(a.atttypid, a.atttypmod), a.attnotnull,
        pg_get_expr(d.adbin, d.adrelid), a.attgenerated, a.attidentity)
      from relation c join pg_catalog.pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
      left join pg_catalog.pg_attrdef d on d.adrelid = c.oid and d.adnum = a.attnum where c.relkind = 'r'
      union all
      select concat_ws(' | ', 'index', indexname, indexdef) from pg_catalog.pg_indexes where schemaname = 'app'
      union all
      select concat_ws(' | ', 'constraint', c.relname, k.conname, pg_get_constraintdef(k.oid), k.convalidated)
      from relation c join pg_catalog.pg_constraint k on k.conrelid = c.oid
      union all
      select concat_ws(' | ', 'policy', tablename, policyname, permissive, roles::text, cmd, qual, with_check)
      from pg_catalog.pg_policies where schemaname = 'app'
      union all
      select concat_ws(' | ', 'trigger', c.relname, t.tgname, pg_get_triggerdef(t.oid), t.tgenabled)
      from relation c join pg_catalog.pg_trigger t on t.tgrelid = c.oid where not t.tgisinternal
      union all
      select concat_ws(' | ', 'function', p.oid::regprocedure::text, pg_get_userbyid(p.proowner), pg_get_functiondef(p.oid))
      from pg_catalog.pg_proc p join schema s on s.oid = p.pronamespace
      union all
      select concat_ws(' | ', 'grant', x.what, x.name, coalesce(nullif(g.grantee, 0)::regrole::text, 'PUBLIC'), g.privilege_type)
      from (
        select 'table' as what, c.relname as name, coalesce(c.relacl, acldefault(case c.relkind when 'S' then 's'::"char"
          else 'r'::"char" end, c.relowner)) as acl from relation c where c.relkind in ('r', 'S', 'v')
        union all
        select 'column', c.relname || '.' || a.attname, a.attacl
        from relation c join pg_catalog.pg_attribute a on a.attrelid = c.oid and not a.attisdropped
        union all
        select 'function', p.oid::regprocedure::text, coalesce(p.proacl, acldefault('f', p.proowner))
        from pg_catalog.pg_proc p join schema s on s.oid = p.pronamespace
        union all
        select 'schema', n.nspname, n.nspacl from pg_catalog.pg_namespace n where n.nspname = 'app'
        union all
        select 'default', d.defaclrole::regrole || ' ' || d.defaclobjtype::text, d.defaclacl from pg_catalog.pg_default_acl d
      ) x cross join lateral aclexplode(x.acl) g
    ) all_lines order by line collate "C"`;
  return rows.map(({ line }) => line);
}
