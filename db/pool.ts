import { drizzle, type PostgresJsDatabase } from "drizzle-orm/postgres-js";
import postgres, { type Options, type Sql, type TransactionSql } from "postgres";
import { holdingTo, LostConnection } from "./held";
import { preparing } from "./prepared";

/** One transaction of Drizzle's, as its callback gets it. */
export type Tx = Parameters<Parameters<PostgresJsDatabase["transaction"]>[0]>[0];

/** Connections of one login. Each is lent to one transaction at a time, and thrown away when it is lost. */
export type Pool = {
  readonly transaction: <T>(run: (tx: Tx) => Promise<T>) => Promise<T>;
  /** The same without Drizzle, for queries by text. */
  readonly begin: <T>(run: (sql: TransactionSql) => Promise<T>) => Promise<T>;
  readonly end: () => Promise<void>;
};

type Connection = {
  readonly sql: Sql;
  readonly database: PostgresJsDatabase;
  /** It has answered: if it is lost before the next transaction begins, it was lost while nobody used it. */
  known: boolean;
  lost: boolean;
};
type Settings = {
  readonly max: number;
  readonly prepares: boolean;
  readonly options: Options<Record<string, never>>;
};

/**
 * Why not the pool of `postgres`: it keeps its connections when they are lost. It writes a rollback to the socket that is
 * gone, after which that connection never answers again; the next request gets the error of the last one; and what a
 * transaction asks after its connection is lost runs in the transaction of whoever has it by then. Here every connection is
 * a client of its own, so that a lost one ends with all that hung on it.
 */
export function openPool(url: string, { max, prepares, options }: Settings): Pool {
  const all = new Set<Connection>();
  const idle: Connection[] = [];
  const waiting: ((connection: Connection) => void)[] = [];

  const open = (): Connection => {
    const connection: Connection = { known: false, lost: false, ...clients(() => connection) };
    all.add(connection);
    return connection;
  };

  function clients(self: () => Connection): Pick<Connection, "sql" | "database"> {
    const onclose = () => forget(self());
    const sql = holdingTo(postgres(url, { ...options, max: 1, onclose }), () => self().lost);
    return { sql, database: drizzle(prepares ? preparing(sql) : sql) };
  }

  /** Told by the driver before anybody else learns of the loss. */
  function forget(connection: Connection): void {
    connection.lost = true;
    all.delete(connection);
    const place = idle.indexOf(connection);
    if (place >= 0) idle.splice(place, 1);
  }

  function take(): Promise<Connection> | Connection {
    const free = idle.pop();
    if (free !== undefined) return free;
    return all.size < max ? open() : new Promise((resolve) => waiting.push(resolve));
  }

  function giveBack(connection: Connection): void {
    if (connection.lost) void connection.sql.end({ timeout: 0 });
    else idle.push(connection);
    if (waiting.length === 0) return;
    const free = idle.pop() ?? (all.size < max ? open() : undefined);
    if (free !== undefined) waiting.shift()?.(free);
  }

  async function lend<T>(use: (connection: Connection, begun: () => void) => Promise<T>): Promise<T> {
    for (;;) {
      const connection = await take();
      const { known } = connection;
      let isBegun = false;
      try {
        return await use(connection, () => {
          if (connection.lost) throw new LostConnection();
          connection.known = true;
          isBegun = true;
        });
      } catch (error) {
        if (isBegun) throw error;
        // a transaction that cannot even begin: where the connection has answered before, it was lost while it lay idle,
        // nothing has been done yet, and another one may do it
        forget(connection);
        if (!known && !(error instanceof LostConnection)) throw error;
      } finally {
        giveBack(connection);
      }
    }
  }

  return {
    transaction: (run) =>
      lend(({ database }, begun) =>
        database.transaction(async (tx) => {
          begun();
          return run(tx);
        }),
      ),
    begin: <T>(run: (sql: TransactionSql) => Promise<T>) =>
      lend<T>(async ({ sql }, begun) => {
        const done = Promise.withResolvers<T>();
        await sql.begin(async (inner) => {
          begun();
          done.resolve(await run(inner));
        });
        return done.promise;
      }),
    end: async () => {
      await Promise.all([...all].map(({ sql }) => sql.end({ timeout: 5 })));
    },
  };
}
