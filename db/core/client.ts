import { type ConnectionPool, openPool, type PoolLoad } from "./pool";
import { withoutValues } from "./without-values";

/** The purpose of a connection. Each has its own database login and its own small pool. */
export type Purpose = "app" | "auth" | "worker" | "owner";

const VARIABLE = {
  app: "DATABASE_URL",
  auth: "DATABASE_AUTH_URL",
  worker: "DATABASE_WORKER_URL",
  owner: "DATABASE_OWNER_URL",
} as const satisfies Record<Purpose, string>;

declare global {
  /** Kept on `globalThis`, so that pools survive a module reload in development. A new address gets a new pool. */
  var trellisPools: Map<Purpose, { readonly url: string; readonly pool: ConnectionPool }> | undefined;
}

/** The connection pool for one purpose. Connects on first use; throws if the address is not configured. */
export function connect(purpose: Purpose): ConnectionPool {
  const url = addressOf(purpose);
  globalThis.trellisPools ??= new Map();
  const known = globalThis.trellisPools.get(purpose);
  if (known?.url === url) return known.pool;

  void known?.pool.end();
  const pool = openPool(url, settingsOf(purpose));
  globalThis.trellisPools.set(purpose, { url, pool });
  return pool;
}

function addressOf(purpose: Purpose): string {
  const url = process.env[VARIABLE[purpose]] ?? (isSingleLogin() ? process.env.DATABASE_URL : undefined);
  if (url === undefined || url === "") throw new Error(`${VARIABLE[purpose]} is not set`);
  return url;
}

/**
 * Whether queries are prepared. Those of the worker are not: they read a whole cohort or nothing, so they need a plan
 * for the actual values.
 */
const isPreparing = (purpose: Purpose): boolean =>
  process.env.DATABASE_PREPARE !== "off" && (purpose === "app" || purpose === "auth");

/**
 * Settings of a pool. Set DATABASE_PREPARE=off for PgBouncer before 1.21 and other poolers that lose prepared
 * statements.
 */
function settingsOf(purpose: Purpose) {
  const owner = purpose === "owner" ? { connection: { role: "trellis_owner" } } : {};
  return {
    max: Number(process.env.DATABASE_POOL || (purpose === "app" ? 6 : 2)),
    prepares: isPreparing(purpose),
    options: {
      prepare: process.env.DATABASE_PREPARE !== "off",
      connect_timeout: 10,
      onnotice: () => {},
      ...owner,
    },
  };
}

/** The load of each pool of this process. */
export const listPools = (): (PoolLoad & { readonly purpose: Purpose })[] =>
  [...(globalThis.trellisPools ?? [])].map(([purpose, { pool }]) => ({ purpose, ...pool.load() }));

/** Whether there is only one login, as some hosts provide. Each transaction then switches to the role it needs. */
export const isSingleLogin = (): boolean => process.env.DATABASE_SINGLE_LOGIN === "on";

/**
 * A store for `rate-limiter-flexible` that keeps its counters in `app.rate_limit`; it has the interface of a `pg`
 * client.
 *
 * Use with `{ storeClient: limitStore, storeType: "client", schemaName: "app", tableName: "rate_limit", tableCreated:
 * true }`: the sign-in login may not create tables.
 */
export const limitStore = {
  async query({ text, values = [] }: { text: string; values?: (string | number | null)[] }) {
    const rows = await connect("auth")
      .begin(async (sql) => {
        if (isSingleLogin()) await sql`select set_config('role', 'trellis_auth', true)`;
        return sql.unsafe(text, values);
      })
      .catch((error: unknown) => {
        throw withoutValues(error);
      });
    return { rows: [...rows], rowCount: rows.count };
  },
};

/** Closes all connections. Call it at the end of a command or of a test. */
export async function closeDatabase(): Promise<void> {
  const pools = [...(globalThis.trellisPools?.values() ?? [])];
  globalThis.trellisPools?.clear();
  await Promise.all(pools.map(({ pool }) => pool.end()));
}
