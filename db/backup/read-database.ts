import type { Readable } from "node:stream";
import type { Sql } from "postgres";
import { OperatorProblem } from "../core/operator-problem";
import { OWNER_ROLE } from "../core/roles";
import { sha256 } from "../core/sha256";
import type { Address, FileStore } from "../file-stores/store";
import type { ArchiveEntry } from "./archive";
import { connectOwner } from "./connect-owner";
import {
  BACKUP_FORMAT,
  type BackupHeader,
  type BackupSummary,
  fileEntry,
  HEADER_NAME,
  SUMMARY_NAME,
  type TableSummary,
  tableEntry,
} from "./format";
import { openRowHash } from "./row-hash";

const PART_BYTES = 4 * 1024 * 1024;
const NEWLINE = 10;

type Reading = {
  readonly ownerUrl: string;
  readonly files: FileStore;
  readonly version: string;
  readonly keyPrint?: string | undefined;
  /** Called with the summary, which is also the last entry. */
  readonly done: (summary: BackupSummary) => void;
};

/**
 * All rows and files of an installation as entries of an archive: the rows in one snapshot of the database, and the
 * files that these rows name. Servers may keep writing.
 */
export async function* readDatabase({ ownerUrl, files, done, ...about }: Reading): AsyncGenerator<ArchiveEntry> {
  const sql = connectOwner(ownerUrl);
  try {
    await refuseEmpty(sql);
    await sql.unsafe("begin isolation level repeatable read, read only");
    await refusePartialSight(sql);
    yield jsonEntry(HEADER_NAME, await readHeader(sql, about));
    const tables: TableSummary[] = [];
    for (const table of await listTables(sql)) tables.push(yield* readTable(sql, table));
    await compareCounts(sql, tables);
    const sequences = await readSequences(sql);
    const addresses = await listFiles(sql);
    await sql.unsafe("commit");
    const kept = yield* readFiles(files, addresses);
    const summary: BackupSummary = { tables, sequences, ...kept };
    yield jsonEntry(SUMMARY_NAME, summary);
    done(summary);
  } finally {
    await sql.end({ timeout: 0 });
  }
}

const jsonEntry = (name: string, value: unknown): ArchiveEntry => ({
  name,
  body: Buffer.from(`${JSON.stringify(value, null, 1)}\n`),
});

async function refuseEmpty(sql: Sql): Promise<void> {
  const [row] = await sql<{ known: boolean }[]>`
    select to_regclass('migrations.__drizzle_migrations') is not null and to_regclass('app.meta') is not null as known`;
  if (!row?.known) throw new OperatorProblem("This database has no tables of Trellis, so there is nothing to back up.");
}

/**
 * PostgreSQL shows fewer rows, without an error, to a reader whom row security limits. So every table must have a
 * policy that shows this reader everything, and none that takes rows away.
 */
async function refusePartialSight(sql: Sql): Promise<void> {
  const rows = await sql<{ name: string }[]>`
    select c.relname as name from pg_catalog.pg_class c
    where c.relnamespace = 'app'::regnamespace and c.relkind in ('r', 'p') and c.relrowsecurity
      and (current_user <> ${OWNER_ROLE} or current_setting('app.operator', true) is distinct from 'on'
        or exists (select from pg_catalog.pg_policy p where p.polrelid = c.oid and not p.polpermissive
          and p.polcmd in ('*', 'r') and p.polroles && array[0::oid, current_user::regrole::oid])
        or not exists (select from pg_catalog.pg_policy p
          where p.polrelid = c.oid and p.polpermissive and p.polcmd in ('*', 'r') and current_user::regrole = any (p.polroles)
            and pg_catalog.pg_get_expr(p.polqual, p.polrelid) =
              '(( SELECT current_setting(''app.operator''::text, true) AS current_setting) = ''on''::text)'))
    order by 1`;
  if (rows.length > 0)
    throw new OperatorProblem(
      `The row rules hide rows of ${rows.map(({ name }) => name).join(", ")} from this login, so the backup would be incomplete. Run npx trellis migrate, and try again.`,
    );
}

/** Counts the rows a second time, without row security; only a superuser or a login with BYPASSRLS can do that. */
async function compareCounts(sql: Sql, tables: readonly TableSummary[]): Promise<void> {
  const [login] = await sql<{ bypasses: boolean }[]>`
    select rolsuper or rolbypassrls as bypasses from pg_catalog.pg_roles where rolname = session_user`;
  if (!login?.bypasses) return;
  await sql.unsafe("set local role none; set local row_security = off");
  for (const { name, rows } of tables) {
    const [row] = await sql<{ count: number }[]>`select count(*)::float8 as count from ${sql(`app.${name}`)}`;
    if (row?.count !== rows)
      throw new OperatorProblem(
        `The table ${name} has ${row?.count} rows, but only ${rows} were read. No backup was made.`,
      );
  }
  await sql.unsafe(`set local role ${OWNER_ROLE}; set local row_security = on`);
}

async function readHeader(
  sql: Sql,
  { version, keyPrint }: { readonly version: string; readonly keyPrint?: string | undefined },
): Promise<BackupHeader> {
  const migrations = await sql<{ hash: string; at: number }[]>`
    select hash, created_at::float8 as at from migrations.__drizzle_migrations order by created_at, id`;
  return { format: BACKUP_FORMAT, made: new Date().toISOString(), version, migrations: [...migrations], keyPrint };
}

type Table = Pick<TableSummary, "name" | "columns">;

/** The tables and their columns, without generated ones, which the database computes again. */
async function listTables(sql: Sql): Promise<readonly Table[]> {
  const rows = await sql<Table[]>`
    select c.relname as name, array_agg(a.attname::text order by a.attnum) as columns
    from pg_catalog.pg_class c join pg_catalog.pg_attribute a on a.attrelid = c.oid
    where c.relnamespace = 'app'::regnamespace and c.relkind = 'r'
      and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
    group by 1 order by 1`;
  return [...rows];
}

const quoteName = (name: string): string => `"${name.replaceAll('"', '""')}"`;

/** A table and its columns as COPY takes them. */
export const copyTarget = ({ name, columns }: Table): string =>
  `app.${quoteName(name)} (${columns.map(quoteName).join(", ")})`;

/** Reads a table in parts that end with a row; returns what it adds up to. */
export async function* readTable(sql: Sql, table: Table): AsyncGenerator<ArchiveEntry, TableSummary> {
  const rowHash = openRowHash();
  let part = 0;
  const rows = await sql.unsafe(`copy ${copyTarget(table)} to stdout`).readable();
  for await (const body of inParts(rows)) {
    rowHash.add(body);
    part += 1;
    yield { name: tableEntry(table.name, part), body };
  }
  // The client may have paused its socket just before the end of the rows, and nothing else would resume it.
  rows._read(0);
  return { ...table, ...rowHash.result() };
}

async function* inParts(rows: Readable): AsyncGenerator<Buffer> {
  let chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of rows as AsyncIterable<Buffer>) {
    chunks.push(chunk);
    bytes += chunk.length;
    if (bytes < PART_BYTES || chunk.at(-1) !== NEWLINE) continue;
    yield Buffer.concat(chunks);
    chunks = [];
    bytes = 0;
  }
  if (bytes > 0) yield Buffer.concat(chunks);
}

async function readSequences(sql: Sql): Promise<BackupSummary["sequences"]> {
  const rows = await sql<{ name: string; last: string }[]>`
    select sequencename as name, last_value::text as last from pg_catalog.pg_sequences
    where schemaname = 'app' and last_value is not null order by 1`;
  return [...rows];
}

/** All files that rows name. */
async function listFiles(sql: Sql): Promise<readonly Address[]> {
  const rows = await sql<Address[]>`
    select firm_id as "firmId", digest from app.evidence_file
    union select firm_id, digest from app.plan_record_file order by 1, 2`;
  return [...rows];
}

async function* readFiles(
  store: FileStore,
  addresses: readonly Address[],
): AsyncGenerator<ArchiveEntry, Pick<BackupSummary, "files" | "fileBytes" | "missing">> {
  const missing: string[] = [];
  let fileBytes = 0;
  for (const { firmId, digest } of addresses) {
    const body = await readWhole(store, { firmId, digest });
    if (body === undefined) missing.push(`${firmId}/${digest}`);
    else {
      fileBytes += body.length;
      yield { name: fileEntry(firmId, digest), body };
    }
  }
  return { files: addresses.length - missing.length, fileBytes, missing };
}

/** The bytes of a file; undefined if it does not exist or has other bytes than its name says. */
async function readWhole(store: FileStore, address: Address): Promise<Buffer | undefined> {
  const chunks: Buffer[] = [];
  const stream = await store.read(address);
  if (stream === undefined) return undefined;
  for await (const chunk of stream) chunks.push(chunk);
  const body = Buffer.concat(chunks);
  return sha256(body) === address.digest ? body : undefined;
}
