import { readMigrationFiles } from "drizzle-orm/migrator";
import { drizzle } from "drizzle-orm/postgres-js";
import { migrate as runMigrations } from "drizzle-orm/postgres-js/migrator";
import postgres, { type Sql } from "postgres";
import { applySql, whileLocked } from "./apply-sql";
import { grantDatabase, listTemporary, wordsOnTemporary } from "./database-rights";
import { MIGRATIONS_FOLDER } from "./migrations-folder";
import { OperatorProblem } from "./operator-problem";
import { installQueue } from "./queue";
import { makeRoles, OWNER_ROLE, type Passwords } from "./roles";
import { planUpgrade, refuseBreakingServers } from "./upgrade";

const VERSION_MIN = 150_000;
/** An arbitrary number for an advisory lock, so that two migrations of one database wait for each other. */
const LOCK = 7_352_001;

/** A change of a table that waits for a server makes all later requests wait; so it gives up early and tries again. */
const LOCK_TIMEOUT_MS = 3000;

type MigrateOptions = {
  /** A superuser, or a login with CREATEROLE that owns the database. */
  readonly ownerUrl: string;
  readonly logins?: Passwords | undefined;
  readonly log?: ((line: string) => void) | undefined;
};

/**
 * Updates a database to the current schema: roles, tables, row rules. Safe to repeat and to run twice at the same time.
 */
export async function migrate({ ownerUrl, logins = {}, log = () => {} }: MigrateOptions): Promise<void> {
  const login = postgres(ownerUrl, { max: 1, onnotice: () => {} });
  try {
    await checkVersion(login);
    await login`select pg_advisory_lock(${LOCK})`;
    await refuseBreakingServers(login, await planUpgrade(ownerUrl));
    await makeRoles(login, logins);
    const name = await nameOf(login);
    await grantDatabase(login, name);
    const count = await migrateAsOwner(ownerUrl);
    log(count === 0 ? "The database is up to date." : `${count} migration(s) applied.`);
    const able = await listTemporary(login);
    if (able.length > 0) log(wordsOnTemporary(name, able));
  } finally {
    await login.end();
  }
}

async function checkVersion(sql: Sql): Promise<void> {
  const [row] = await sql<{ version: number }[]>`select current_setting('server_version_num')::int as version`;
  if (row === undefined || row.version < VERSION_MIN) throw new Error("Trellis needs PostgreSQL 15 or later");
}

async function nameOf(sql: Sql): Promise<string> {
  const [row] = await sql<{ name: string }[]>`select current_database() as name`;
  if (row === undefined) throw new Error("the server did not say which database this is");
  return row.name;
}

/** Sets role and `app.operator` as start-up parameters, so that every transaction of a migration sees all rows. */
async function migrateAsOwner(ownerUrl: string): Promise<number> {
  const owner = postgres(ownerUrl, {
    max: 1,
    onnotice: () => {},
    connection: { role: OWNER_ROLE, "app.operator": "on", lock_timeout: LOCK_TIMEOUT_MS },
  });
  try {
    const before = await countApplied(owner);
    if (before > 0) await refuseOlder(owner);
    await whileLocked(() =>
      runMigrations(drizzle(owner), { migrationsFolder: MIGRATIONS_FOLDER, migrationsSchema: "migrations" }),
    ).catch(explain);
    await applySql(owner);
    await installQueue(ownerUrl, owner);
    return (await countApplied(owner)) - before;
  } finally {
    await owner.end();
  }
}

/** A migration that cannot keep what the database contains raises this code, with a message for the operator. */
const NOT_KEPT = "55000";

function explain(error: unknown): never {
  const cause = error instanceof Error && error.cause instanceof postgres.PostgresError ? error.cause : error;
  if (cause instanceof postgres.PostgresError && cause.code === NOT_KEPT) throw new OperatorProblem(cause.message);
  throw error;
}

/** The baseline has the timestamp of the last migration it replaces: a database at that migration or later skips it. */
async function refuseOlder(sql: Sql): Promise<void> {
  const [baseline] = readMigrationFiles({ migrationsFolder: MIGRATIONS_FOLDER });
  const [row] = await sql<{ last: number }[]>`
    select max(created_at)::float8 as last from migrations.__drizzle_migrations`;
  if (baseline !== undefined && (row?.last ?? 0) < baseline.folderMillis)
    throw new Error(
      "This database is older than this version of Trellis can take over. Start the version before once, which brings it up to date, then this one.",
    );
}

async function countApplied(sql: Sql): Promise<number> {
  const [table] = await sql<{ known: boolean }[]>`
    select to_regclass('migrations.__drizzle_migrations') is not null as known`;
  if (!table?.known) return 0;
  const [row] = await sql<{ count: number }[]>`select count(*)::int as count from migrations.__drizzle_migrations`;
  return row?.count ?? 0;
}
