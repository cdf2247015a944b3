import { readMigrationFiles } from "drizzle-orm/migrator";
import postgres, { type Sql } from "postgres";
import { listUnnamedFunctions } from "./apply-sql";
import { MIGRATIONS_FOLDER } from "./migrations-folder";
import { OperatorProblem } from "./operator-problem";
import { LOGINS } from "./roles";

/** Statements after which a server of the version before fails, because it still names what they remove or change. */
const BREAKING = [
  /\bDROP (TABLE|COLUMN|TYPE|SCHEMA) \S+/i,
  /\bRENAME (COLUMN |TO )\S+/i,
  /\bALTER COLUMN \S+ (SET DATA TYPE|SET NOT NULL)/i,
  /\bADD COLUMN (?!.*\bDEFAULT\b)\S+ .*\bNOT NULL\b/i,
];

type Upgrade = {
  /** Undefined: the database has no tables yet. */
  readonly pending: number | undefined;
  /** What servers of the version before need and this upgrade removes. */
  readonly removes: readonly string[];
};

/** What `migrate` would change. */
export async function planUpgrade(ownerUrl: string): Promise<Upgrade> {
  const sql = postgres(ownerUrl, { max: 1, onnotice: () => {} });
  try {
    const last = await findLastMigration(sql);
    if (last === undefined) return { pending: undefined, removes: [] };
    const pending = readMigrationFiles({ migrationsFolder: MIGRATIONS_FOLDER }).filter(
      ({ folderMillis }) => folderMillis > last,
    );
    const breaking = pending.flatMap(({ sql: statements }) => statements.flatMap(findBreaking));
    return { pending: pending.length, removes: [...breaking, ...(await listUnnamedFunctions(sql))] };
  } finally {
    await sql.end();
  }
}

/** Undefined in a database without the table of migrations, or before its first one. */
async function findLastMigration(sql: Sql): Promise<number | undefined> {
  const [table] = await sql<{ known: boolean }[]>`
    select to_regclass('migrations.__drizzle_migrations') is not null as known`;
  if (!table?.known) return undefined;
  const [row] = await sql<{ last: number | null }[]>`
    select max(created_at)::float8 as last from migrations.__drizzle_migrations`;
  return row?.last ?? undefined;
}

/** The part of a statement of a migration that breaks servers of the version before. */
export const findBreaking = (statement: string): readonly string[] => {
  const found = BREAKING.map((pattern) => pattern.exec(statement)?.[0]).find((text) => text !== undefined);
  return found === undefined ? [] : [found];
};

/**
 * Servers of the version before keep serving during an upgrade, unless it removes what they need. Then this throws while
 * any of them is connected.
 */
export async function refuseBreakingServers(sql: Sql, { removes }: Upgrade): Promise<void> {
  if (removes.length === 0) return;
  const [row] = await sql<{ count: number }[]>`
    select count(*)::int as count from pg_catalog.pg_stat_activity
    where datname = current_database() and usename = any(${[...LOGINS]})`;
  if ((row?.count ?? 0) === 0) return;
  throw new OperatorProblem(
    `Running servers of the version before still use what this upgrade removes (${removes.join(", ")}). Stop all servers and workers, run npx trellis migrate again, and start the new version. Nothing was changed.`,
  );
}
