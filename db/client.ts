import { drizzle, type PostgresJsDatabase } from "drizzle-orm/postgres-js";
import postgres, { type Sql } from "postgres";
import { preparing } from "./prepared";

/** Why a process connects; each purpose has its own login and its own small pool. */
export type Purpose = "app" | "auth" | "worker" | "owner";

const VARIABLE = {
  app: "DATABASE_URL",
  auth: "DATABASE_AUTH_URL",
  worker: "DATABASE_WORKER_URL",
  owner: "DATABASE_OWNER_URL",
} as const satisfies Record<Purpose, string>;

type Pool = { readonly url: string; readonly sql: Sql; readonly database: PostgresJsDatabase };

declare global {
  /** Pools outlive a reload of the module in development; a new address gets a new pool. */
  var trellisPools: Map<Purpose, Pool> | undefined;
}

/** The database for one purpose. Connects when first used; throws when the address is not set. */
export function connect(purpose: Purpose): PostgresJsDatabase {
  return findPool(purpose).database;
}

function findPool(purpose: Purpose): Pool {
  const url = addressOf(purpose);
  globalThis.trellisPools ??= new Map();
  const known = globalThis.trellisPools.get(purpose);
  if (known?.url === url) return known;

  void known?.sql.end({ timeout: 5 });
  const sql = postgres(url, optionsOf(purpose));
  const pool: Pool = { url, sql, database: drizzle(isPreparing(purpose) ? preparing(sql) : sql) };
  globalThis.trellisPools.set(purpose, pool);
  return pool;
}

function addressOf(purpose: Purpose): string {
  const url = process.env[VARIABLE[purpose]] ?? (isSingleLogin() ? process.env.DATABASE_URL : undefined);
  if (url === undefined || url === "") throw new Error(`${VARIABLE[purpose]} is not set`);
  return url;
}

/** Jobs read a whole cohort or none: their queries are planned for the values that they carry. */
const isPreparing = (purpose: Purpose): boolean =>
  process.env.DATABASE_PREPARE !== "off" && (purpose === "app" || purpose === "auth");

/** DATABASE_PREPARE=off is for PgBouncer before 1.21 and other poolers that lose prepared statements. */
function optionsOf(purpose: Purpose) {
  const owner = purpose === "owner" ? { connection: { role: "trellis_owner" } } : {};
  return {
    max: Number(process.env.DATABASE_POOL ?? (purpose === "app" ? 6 : 2)),
    prepare: process.env.DATABASE_PREPARE !== "off",
    connect_timeout: 10,
    idle_timeout: 60,
    onnotice: () => {},
    ...owner,
  };
}

/** Some hosts give one login only; then each transaction switches to the role that it needs. */
export const isSingleLogin = (): boolean => process.env.DATABASE_SINGLE_LOGIN === "on";

/**
 * Whether the application's login answers a question, and for how many seconds the oldest job has waited for a worker.
 * Never throws; the reason is for the log.
 */
export async function pingDatabase(): Promise<{ ok: true; jobWait: number } | { ok: false; reason: string }> {
  try {
    const [row] = await findPool("app").sql.begin(async (sql) => {
      if (isSingleLogin()) await sql`select set_config('role', 'trellis_app', true)`;
      return sql<{ wait: number }[]>`select app.job_wait() as wait`;
    });
    return { ok: true, jobWait: row?.wait ?? 0 };
  } catch (error) {
    return { ok: false, reason: error instanceof Error ? error.message : String(error) };
  }
}

/**
 * The counters of `rate-limiter-flexible` in `app.rate_limit`: a store client of type "client", in the shape of `pg`.
 *
 * Use with `{ storeClient: limitStore, storeType: "client", schemaName: "app", tableName: "rate_limit",
 * tableCreated: true }`: the login of the sign-in may not create tables.
 */
export const limitStore = {
  async query({ text, values = [] }: { text: string; values?: (string | number | null)[] }) {
    const rows = await findPool("auth").sql.begin(async (sql) => {
      if (isSingleLogin()) await sql`select set_config('role', 'trellis_auth', true)`;
      return sql.unsafe(text, values);
    });
    return { rows: [...rows], rowCount: rows.count };
  },
};

/** Ends all connections: at the end of a command or of a test. */
export async function closeDatabase(): Promise<void> {
  const pools = [...(globalThis.trellisPools?.values() ?? [])];
  globalThis.trellisPools?.clear();
  await Promise.all(pools.map((pool) => pool.sql.end({ timeout: 5 })));
}
