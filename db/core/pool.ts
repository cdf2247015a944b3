import { setTimeout as sleep } from "node:timers/promises";
import { drizzle, type PostgresJsDatabase } from "drizzle-orm/postgres-js";
import postgres, { type Options, type Sql, type TransactionSql } from "postgres";
import { LostConnection, refuseOnceLost } from "./lost-connection";
import { type Ends, pipelining } from "./pipelined-transaction";
import { preparing } from "./prepared";

/** A Drizzle transaction, as passed to its callback. */
export type Tx = Parameters<Parameters<PostgresJsDatabase["transaction"]>[0]>[0];

/** The connections of one login. Each is lent to one transaction at a time, and discarded when it is lost. */
export type ConnectionPool = {
  readonly transaction: <T>(run: (tx: Tx) => Promise<T>) => Promise<T>;
  /**
   * Like `transaction`, but sends the query `ask` together with "begin". If the connection turns out to be lost, `ask`
   * runs again on another one; it must therefore have no effects outside its transaction.
   */
  readonly transactionAsking: <A, T>(ask: (tx: Tx) => Promise<A>, run: (tx: Tx, asked: A) => Promise<T>) => Promise<T>;
  /** Like `transaction`, but without Drizzle, for queries as text. */
  readonly begin: <T>(run: (sql: TransactionSql) => Promise<T>) => Promise<T>;
  readonly end: () => Promise<void>;
  /** How many connections are lent now, and how many transactions wait for one. */
  readonly load: () => PoolLoad;
};

export type PoolLoad = { readonly inUse: number; readonly waiting: number; readonly max: number };

type Connection = {
  readonly sql: Sql;
  readonly database: PostgresJsDatabase;
  /** Begin and end of the latest transaction. */
  readonly ends: () => Ends;
  /** The time after which the connection is not lent any more. */
  readonly oldAt: number;
  /** It has answered once. If it is then lost before the next transaction begins, it was lost while idle. */
  known: boolean;
  lost: boolean;
  /** Reports the loss to the transaction that uses the connection. */
  tell: ((error: LostConnection) => void) | undefined;
  idle: NodeJS.Timeout | undefined;
};

/** How long an idle connection is kept, how long any is kept, and how long a transaction may take to begin. */
type Times = { readonly idleMs: number; readonly lifeMs: number; readonly beginMs: number };
type Settings = Partial<Times> & {
  readonly max: number;
  readonly prepares: boolean;
  readonly options: Options<Record<string, never>>;
};

declare global {
  /**
   * The queries that each transaction sends with its commit. Kept on `globalThis`, because this file is bundled more
   * than once.
   */
  var trellisLast: WeakMap<Tx, Ends["last"]> | undefined;
}
globalThis.trellisLast ??= new WeakMap();
const lastOf = globalThis.trellisLast;

/**
 * Sends a query together with the commit of the transaction, which saves a round trip. If it fails, the transaction is
 * rolled back and rejects.
 */
export function askLast(tx: Tx, question: () => PromiseLike<unknown>): void {
  const last = lastOf.get(tx);
  if (last === undefined) throw new Error("this transaction was not begun by the pool");
  last.push(question);
}

const MINUTE_MS = 60_000;
/** How long `end` waits for transactions in progress. */
const END_MS = 5000;
const TIMES: Times = { idleMs: MINUTE_MS, lifeMs: 30 * MINUTE_MS, beginMs: 15_000 };

/**
 * Why not the pool of `postgres`: it keeps connections after they are lost. It sends a rollback to the closed socket,
 * and that connection never answers again; the next request gets the last one's error; and queries of the old
 * transaction run in the next transaction on the connection. Here every connection is a client of its own, which is
 * discarded when lost.
 *
 * Old and idle connections are closed here and not by the driver, which may accept a query for a connection that it is
 * just closing; that query would never be answered.
 */
export function openPool(url: string, { max, prepares, options, ...times }: Settings): ConnectionPool {
  const { idleMs, lifeMs, beginMs } = { ...TIMES, ...times };
  const all = new Set<Connection>();
  const idle: Connection[] = [];
  const waiting: PromiseWithResolvers<Connection>[] = [];
  const lent = new Set<Promise<unknown>>();
  let isEnded = false;

  /** The random part keeps connections that were opened together from expiring together. */
  const open = (): Connection => {
    const oldAt = Date.now() + lifeMs * (1 + Math.random());
    const state = { oldAt, known: false, lost: false, tell: undefined, idle: undefined };
    const connection: Connection = { ...state, ...clients(() => connection) };
    all.add(connection);
    return connection;
  };

  function clients(self: () => Connection): Pick<Connection, "sql" | "database" | "ends"> {
    const onclose = () => forget(self());
    const isLost = () => self().lost;
    const own = { max: 1, max_lifetime: null, idle_timeout: (2 * idleMs) / 1000, onclose };
    const { sql, ends } = pipelining(refuseOnceLost(postgres(url, { ...options, ...own }), isLost), isLost);
    return { sql, ends, database: drizzle(prepares ? preparing(sql) : sql) };
  }

  /**
   * Discards a connection and fails its pending queries. The driver reports a loss to us before it rejects its own
   * queries; thus the driver's error reaches the transaction first, and ours only if no query was pending.
   */
  function forget(connection: Connection): void {
    if (connection.lost) return;
    connection.lost = true;
    all.delete(connection);
    clearTimeout(connection.idle);
    const place = idle.indexOf(connection);
    if (place >= 0) idle.splice(place, 1);
    void connection.sql.end({ timeout: 0 });
    setImmediate(() => connection.tell?.(new LostConnection()));
  }

  async function take(): Promise<Connection> {
    if (isEnded) throw new LostConnection();
    const free = idle.pop();
    if (free !== undefined) {
      clearTimeout(free.idle);
      return free;
    }
    if (all.size < max) return open();
    const place = Promise.withResolvers<Connection>();
    waiting.push(place);
    return place.promise;
  }

  function giveBack(connection: Connection): void {
    connection.tell = undefined;
    if (Date.now() > connection.oldAt) forget(connection);
    if (!connection.lost) {
      const next = waiting.shift();
      if (next === undefined) keep(connection);
      else next.resolve(connection);
    } else if (waiting.length > 0 && all.size < max) {
      // A replacement may have been opened already.
      waiting.shift()?.resolve(open());
    }
  }

  function keep(connection: Connection): void {
    idle.push(connection);
    connection.idle = setTimeout(forget, idleMs, connection).unref();
  }

  async function lend<T>(use: (connection: Connection, begun: () => void) => Promise<T>): Promise<T> {
    const using = lendUntilBegun(use);
    lent.add(using);
    return using.finally(() => lent.delete(using));
  }

  async function lendUntilBegun<T>(use: (connection: Connection, begun: () => void) => Promise<T>): Promise<T> {
    for (;;) {
      const connection = await take();
      const { known } = connection;
      const loss = Promise.withResolvers<never>();
      connection.tell = loss.reject;
      let isBegun = false;
      // In case the server does not respond, or closes each connection before it has answered.
      const late = setTimeout(forget, beginMs, connection);
      const begun = () => {
        if (connection.lost) throw new LostConnection();
        clearTimeout(late);
        connection.known = true;
        isBegun = true;
      };
      try {
        return await Promise.race([use(connection, begun), loss.promise]);
      } catch (error) {
        if (isBegun) throw error;
        // The transaction could not begin. If the connection had answered before, it was lost while idle: nothing has
        // been executed yet, so another connection can be tried.
        forget(connection);
        if (!known) throw error;
      } finally {
        clearTimeout(late);
        giveBack(connection);
      }
    }
  }

  const transactionAsking = <A, T>(ask: (tx: Tx) => Promise<A>, run: (tx: Tx, asked: A) => Promise<T>): Promise<T> =>
    lend(({ database, ends }, begun) =>
      database.transaction(async (tx) => {
        const { begun: answered, last } = ends();
        lastOf.set(tx, last);
        const first = ask(tx);
        first.catch(() => undefined); // thrown below, unless the transaction could not begin
        await answered;
        begun();
        return run(tx, await first);
      }),
    );

  return {
    load: () => ({ inUse: all.size - idle.length, waiting: waiting.length, max }),
    transaction: (run) => transactionAsking(async () => undefined, run),
    transactionAsking,
    begin: <T>(run: (sql: TransactionSql) => Promise<T>) =>
      lend<T>(async ({ sql, ends }, begun) => {
        const done = Promise.withResolvers<T>();
        await sql.begin(async (inner) => {
          await ends().begun;
          begun();
          done.resolve(await run(inner));
        });
        return done.promise;
      }),
    end: async () => {
      isEnded = true;
      for (const { reject } of waiting.splice(0)) reject(new LostConnection());
      await Promise.race([Promise.allSettled(lent), sleep(END_MS, undefined, { ref: false })]);
      await Promise.all([...all].map(({ sql }) => sql.end({ timeout: 5 })));
    },
  };
}
