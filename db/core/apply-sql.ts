import { readdir, readFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import type { Sql, TransactionSql } from "postgres";
import { GATE_ROLE, LOGINS, OWNER_ROLE } from "./roles";
import { sha256 } from "./sha256";

const FOLDER = fileURLToPath(new URL("../sql", import.meta.url));
const RULES = ".rules.sql";
const GRANTEES = ["PUBLIC", ...LOGINS].join(", ");
/** How long to wait for a table lock while a server is running, and how many attempts to make. */
const LOCK_TIMEOUT = "3s";
const TRIES = 20;
const PAUSE_MS = 500;
const LOCK_NOT_AVAILABLE = "55P03";
const DEADLOCK = "40P01";

type SqlFile = { readonly path: string; readonly text: string; readonly digest: string };

/**
 * Updates functions, row rules, triggers and grants to match the files in `db/sql`, in one transaction. Only files that
 * changed since the last run are executed. A file defines its function or table completely: everything it no longer
 * contains is dropped first.
 */
export async function applySql(owner: Sql): Promise<number> {
  const files = await readFiles();
  return whileLocked(() => owner.begin((tx) => applyChanged(tx, files)));
}

/** Tries again while a server has a table locked. */
export async function whileLocked<T>(run: () => Promise<T>): Promise<T> {
  for (let left = TRIES; ; left--) {
    try {
      return await run();
    } catch (error) {
      const { code } = (error instanceof Error && error.cause ? error.cause : error) as { code?: unknown };
      if (left === 1 || (code !== LOCK_NOT_AVAILABLE && code !== DEADLOCK)) throw error;
      await sleep(PAUSE_MS);
    }
  }
}

/** Functions of the database that no file defines any more. */
export async function listUnnamedFunctions(sql: Sql | TransactionSql): Promise<readonly string[]> {
  const names = (await readFiles()).flatMap(({ path }) => (isFunction(path) ? [basename(path, ".sql")] : []));
  const rows = await sql<{ signature: string }[]>`
    select p.oid::regprocedure::text as signature from pg_catalog.pg_proc p
    join pg_catalog.pg_namespace n on n.oid = p.pronamespace where n.nspname = 'app' and p.proname <> all(${names})`;
  return rows.map(({ signature }) => signature);
}

const isFunction = (path: string): boolean => path.includes("/") && !path.endsWith(RULES);

async function readFiles(): Promise<SqlFile[]> {
  const ofEvery = await readFile(join(FOLDER, "every-table.rules"), "utf8");
  const names = (await readdir(FOLDER, { recursive: true })).filter((name) => name.endsWith(".sql")).sort();
  return Promise.all(
    names.map(async (path) => {
      const own = await readFile(join(FOLDER, path), "utf8");
      const text = path.endsWith(RULES)
        ? `${ofEvery.replaceAll("app.TABLE", `app.${basename(path, RULES)}`)}${own}`
        : own;
      return { path, text, digest: sha256(text) };
    }),
  );
}

/**
 * Functions are created first, because rules and triggers refer to them. Their bodies are not checked when they are
 * created, because they refer to each other.
 */
async function applyChanged(tx: TransactionSql, files: readonly SqlFile[]): Promise<number> {
  await tx.unsafe(`SET LOCAL lock_timeout = '${LOCK_TIMEOUT}'; SET LOCAL check_function_bodies = off`);
  await tx`create table if not exists migrations.sql_file (path text primary key, digest text not null)`;
  const applied = new Map(
    (await tx<SqlFile[]>`select path, digest from migrations.sql_file`).map((row) => [row.path, row.digest]),
  );
  const changed = files.filter((file) => applied.get(file.path) !== file.digest);
  for (const { path, text } of changed) if (!path.includes("/")) await tx.unsafe(text);
  await tx.unsafe(`SET LOCAL ROLE ${GATE_ROLE}; ALTER DEFAULT PRIVILEGES REVOKE ALL ON FUNCTIONS FROM PUBLIC`);
  for (const { path, text } of changed) if (isFunction(path)) await applyFunction(tx, basename(path, ".sql"), text);
  await tx.unsafe(`SET LOCAL ROLE ${OWNER_ROLE}`);
  for (const { path, text } of changed) if (path.endsWith(RULES)) await applyRules(tx, basename(path, RULES), text);
  const gone = [...applied.keys()].filter((path) => files.every((file) => file.path !== path));
  await tx.unsafe(`SET LOCAL ROLE ${GATE_ROLE}`);
  for (const signature of await listUnnamedFunctions(tx)) await tx.unsafe(`DROP FUNCTION ${signature}`);
  await tx.unsafe(`SET LOCAL ROLE ${OWNER_ROLE}`);
  for (const path of gone) await tx`delete from migrations.sql_file where path = ${path}`;
  for (const { path, digest } of changed)
    await tx`insert into migrations.sql_file values (${path}, ${digest})
      on conflict (path) do update set digest = excluded.digest`;
  return changed.length + gone.length;
}

async function applyFunction(tx: TransactionSql, name: string, text: string): Promise<void> {
  const known = await tx<{ signature: string }[]>`
    select oid::regprocedure::text as signature from pg_catalog.pg_proc
    where pronamespace = 'app'::regnamespace and proname = ${name}`;
  for (const { signature } of known)
    await tx.unsafe(`REVOKE ALL ON FUNCTION ${signature} FROM ${GRANTEES}, ${OWNER_ROLE}`);
  await tx.unsafe(text);
}

async function applyRules(tx: TransactionSql, table: string, text: string): Promise<void> {
  const policies = await tx<{ name: string }[]>`
    select policyname as name from pg_catalog.pg_policies where schemaname = 'app' and tablename = ${table}`;
  for (const { name } of policies) await tx.unsafe(`DROP POLICY ${name} ON app.${table}`);
  const triggers = await tx<{ name: string }[]>`
    select tgname as name from pg_catalog.pg_trigger where tgrelid = ${`app.${table}`}::regclass and not tgisinternal`;
  for (const { name } of triggers) await tx.unsafe(`DROP TRIGGER ${name} ON app.${table}`);
  await tx.unsafe(`REVOKE ALL ON app.${table} FROM ${GRANTEES}, ${GATE_ROLE}`);
  await tx.unsafe(text);
}
