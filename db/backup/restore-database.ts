import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Writable } from "node:stream";
import { finished } from "node:stream/promises";
import { readMigrationFiles } from "drizzle-orm/migrator";
import postgres, { type Sql, type TransactionSql } from "postgres";
import { grantDatabase } from "../core/database-rights";
import { MIGRATIONS_FOLDER } from "../core/migrations-folder";
import { OperatorProblem } from "../core/operator-problem";
import { LOGINS, makeRoles } from "../core/roles";
import type { Address, FileStore } from "../file-stores/store";
import { type CheckedBackup, lastMigrationOf, readEntries } from "./check-backup";
import { connectOwner } from "./connect-owner";
import { type BackupHeader, type BackupSummary, kindOf, type TableSummary } from "./format";
import { copyTarget } from "./read-database";

type Restoring = {
  /** Roles are created as by `migrate`. The database must be empty. */
  readonly ownerUrl: string;
  readonly backup: CheckedBackup;
  /** Undefined: the files are not restored. */
  readonly files: FileStore | undefined;
};

/**
 * Restores tables, rows and files, in the version of the backup: run `migrate` afterwards. The rows are restored in one
 * transaction: after an error the database is as before.
 */
export async function restoreDatabase({ ownerUrl, backup, files }: Restoring): Promise<void> {
  await prepare(ownerUrl);
  const owner = connectOwner(ownerUrl);
  try {
    await owner.begin(async (tx) => {
      await makeTables(tx, backup.header);
      const references = await dropReferences(tx);
      await fill(tx, backup, files);
      for (const reference of references) await tx.unsafe(reference);
      for (const { name, last } of backup.summary.sequences)
        await tx`select setval(${`app.${name}`}::regclass, ${last}::bigint)`;
      await settle(tx);
    });
    await owner.unsafe("analyze");
  } finally {
    await owner.end();
  }
}

async function prepare(ownerUrl: string): Promise<void> {
  const login = postgres(ownerUrl, { max: 1, onnotice: () => {} });
  try {
    await makeRoles(login);
    const [database] = await login<{ name: string }[]>`select current_database() as name`;
    await grantDatabase(login, database?.name ?? "");
    await refuseServers(login);
  } finally {
    await login.end();
  }
}

async function refuseServers(sql: Sql): Promise<void> {
  const [row] = await sql<{ count: number }[]>`
    select count(*)::int as count from pg_catalog.pg_stat_activity
    where datname = current_database() and usename = any(${[...LOGINS]})`;
  if ((row?.count ?? 0) > 0)
    throw new OperatorProblem("A server uses this database. Stop it, and run the command again. Nothing was restored.");
}

/** The tables as they were in the version of the backup, without row rules and triggers: `migrate` adds these. */
async function makeTables(tx: TransactionSql, header: BackupHeader): Promise<void> {
  await dropEmptyTables(tx);
  await tx.unsafe(`create schema migrations;
    create table migrations.__drizzle_migrations (id serial primary key, hash text not null, created_at bigint)`);
  const last = lastMigrationOf(header);
  for (const { folderMillis, sql: statements } of readMigrationFiles({ migrationsFolder: MIGRATIONS_FOLDER }))
    if (folderMillis <= last) for (const statement of statements) await tx.unsafe(statement);
  for (const { hash, at } of header.migrations)
    await tx`insert into migrations.__drizzle_migrations (hash, created_at) values (${hash}, ${at})`;
}

/** A database that was only started has tables, but nobody in them. */
async function dropEmptyTables(tx: TransactionSql): Promise<void> {
  const [schema] = await tx<{ known: boolean }[]>`select to_regclass('app.person') is not null as known`;
  if (schema?.known) {
    const [row] = await tx<{ people: number; firms: number; cohorts: number }[]>`
      select (select count(*)::int from app.person) as people, (select count(*)::int from app.firm) as firms,
        (select count(*)::int from app.cohort) as cohorts`;
    if (row === undefined || row.people + row.firms + row.cohorts > 0)
      throw new OperatorProblem(
        `This database is not empty: it has ${row?.people} people, ${row?.firms} firms and ${row?.cohorts} cohorts. Restore into an empty one. Nothing was restored.`,
      );
  }
  await tx.unsafe("drop schema if exists app cascade; drop schema if exists migrations cascade");
  await tx.unsafe("drop schema if exists queue cascade");
}

/** Drops the foreign keys and returns the statements that add them: tables are filled in the order of their names. */
async function dropReferences(tx: TransactionSql): Promise<readonly string[]> {
  const rows = await tx<{ table: string; name: string; definition: string }[]>`
    select conrelid::regclass::text as "table", quote_ident(conname) as name, pg_get_constraintdef(oid) as definition
    from pg_catalog.pg_constraint where contype = 'f' and connamespace = 'app'::regnamespace order by 1, 2`;
  for (const { table, name } of rows) await tx.unsafe(`alter table ${table} drop constraint ${name}`);
  return rows.map(({ table, name, definition }) => `alter table ${table} add constraint ${name} ${definition}`);
}

async function fill(tx: TransactionSql, backup: CheckedBackup, files: FileStore | undefined): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), "trellis-restore-"));
  let open: { readonly name: string; readonly rows: Writable } | undefined;
  const close = async () => {
    open?.rows.end();
    if (open !== undefined) await finished(open.rows);
    open = undefined;
  };
  try {
    for await (const { name, body } of readEntries(backup)) {
      const what = kindOf(name);
      if (what?.kind === "table") {
        if (open?.name !== what.table) {
          await close();
          open = { name: what.table, rows: await openTable(tx, what.table, backup.summary) };
        }
        await write(open.rows, body);
      } else {
        await close();
        if (what?.kind === "file" && files !== undefined) await keepFile(files, what, { folder, body });
      }
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function openTable(tx: TransactionSql, name: string, { tables }: BackupSummary): Promise<Writable> {
  const table = tables.find((known): known is TableSummary => known.name === name);
  if (table === undefined) throw new OperatorProblem(`The backup has rows of a table ${name} that it does not list.`);
  return tx.unsafe(`copy ${copyTarget(table)} from stdin`).writable();
}

const write = (rows: Writable, body: Buffer): Promise<void> =>
  new Promise((resolve, reject) => {
    rows.once("error", reject);
    rows.write(body, (error) => {
      rows.off("error", reject);
      if (error) reject(error);
      else resolve();
    });
  });

async function keepFile(
  files: FileStore,
  { firmId, digest }: Address,
  { folder, body }: { readonly folder: string; readonly body: Buffer },
): Promise<void> {
  const path = join(folder, digest);
  await writeFile(path, body, { mode: 0o600 });
  await files.keep({ firmId, digest }, path);
  await rm(path);
}

/**
 * What must not simply continue after a restore. Everybody signs in again, because a session may have been ended since
 * the backup. Jobs start again. Mails to firms that waited may have been sent since: an administrator decides.
 */
async function settle(tx: TransactionSql): Promise<void> {
  await tx`delete from app.session`;
  await tx`delete from app.sign_in_code`;
  await tx`update app.job set state = 'waiting', queued_at = null where state in ('waiting', 'running')`;
  await tx`update app.cohort_mail set claimed_at = now() where outcome is null and claimed_at is null`;
}
