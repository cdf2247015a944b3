import { setTimeout as sleep } from "node:timers/promises";
import { drizzle, type PostgresJsDatabase } from "drizzle-orm/postgres-js";
import postgres, { type Options, type Sql, type TransactionSql } from "postgres";
import { LostConnection, refuseOnceLost } from "./lost-connection";
import { preparing } from "./prepared";
import { promptSockets } from "./prompt-socket";
import { type Ends, sendingAhead } from "./sent-ahead";

/** One transaction of Drizzle's, as its callback gets it. */
export type Tx = Parameters<Parameters<PostgresJsDatabase["transaction"]>[0]>[0];

/** Connections of one login. Each is lent to one transaction at a time, and thrown away when it is lost. */
export type ConnectionPool = {
  readonly transaction: <T>(run: (tx: Tx) => Promise<T>) => Promise<T>;
  /**
   * The same, and what is asked first in any case travels with "begin". It is asked once more where the connection turns out
   * to be lost, and so changes nothing but its transaction.
   */
  readonly transactionAsking: <A, T>(ask: (tx: Tx) => Promise<A>, run: (tx: Tx, asked: A) => Promise<T>) => Promise<T>;
  /**
   * One statement that is a transaction by itself: one wait, which ends after its commit. It is asked once more where the
   * connection turns out to be lost, whatever became of it: asked twice it must do no more than asked once. Where a connection
   * is lost that has never answered, it throws, and the statement may have been done all the same.
   */
  readonly statement: <R extends object>(text: string, values: readonly StatementValue[]) => Promise<readonly R[]>;
  /** The same without Drizzle, for queries by text. */
  readonly begin: <T>(run: (sql: TransactionSql) => Promise<T>) => Promise<T>;
  readonly end: () => Promise<void>;
};

export type StatementValue = string | number | null;

type Connection = {
  readonly sql: Sql;
  readonly database: PostgresJsDatabase;
  /** Of the transaction that has begun last. */
  readonly ends: () => Ends;
  /** When it has been open for so long that nobody gets it any more. */
  readonly oldAt: number;
  /** It has answered: if it is lost before the next transaction begins, it was lost while nobody used it. */
  known: boolean;
  lost: boolean;
  /** Tells whoever has it that it is lost. */
  tell: ((error: LostConnection) => void) | undefined;
  idle: NodeJS.Timeout | undefined;
};

/** How long a connection is kept that nobody uses, how long any is kept, and how long a transaction may take to begin. */
type Times = { readonly idleMs: number; readonly lifeMs: number; readonly beginMs: number };
type Settings = Partial<Times> & {
  readonly max: number;
  readonly prepares: boolean;
  readonly options: Options<Record<string, never>>;
};

declare global {
  /** What each transaction asks with its commit; for all copies of this file, as the pools are: it is bundled more than once. */
  var trellisLast: WeakMap<Tx, Ends["last"]> | undefined;
}
globalThis.trellisLast ??= new WeakMap();
const lastOf = globalThis.trellisLast;

/**
 * Asks with the commit of the transaction, when all else is done, so that nobody waits for the answer alone. Where it fails,
 * nothing of the transaction is kept, and whoever waits for that is told.
 */
export function askLast(tx: Tx, question: () => PromiseLike<unknown>): void {
  const last = lastOf.get(tx);
  if (last === undefined) throw new Error("this transaction was not begun by the pool");
  last.push(question);
}

const MINUTE_MS = 60_000;
/** How long the pool waits for transactions under way when it ends. */
const END_MS = 5000;
const TIMES: Times = { idleMs: MINUTE_MS, lifeMs: 30 * MINUTE_MS, beginMs: 15_000 };

/**
 * Why not the pool of `postgres`: it keeps its connections when they are lost. It writes a rollback to the socket that is
 * gone, after which that connection never answers again; the next request gets the error of the last one; and what a
 * transaction asks after its connection is lost runs in the transaction of whoever has it by then. Here every connection is
 * a client of its own, so that a lost one ends with all that hung on it.
 *
 * Connections that are old or idle are ended here and not by the driver: it ends one and takes a question for it in the
 * meantime, which then waits for an answer for ever.
 */
export function openPool(url: string, { max, prepares, options, ...times }: Settings): ConnectionPool {
  const { idleMs, lifeMs, beginMs } = { ...TIMES, ...times };
  const all = new Set<Connection>();
  const idle: Connection[] = [];
  const waiting: PromiseWithResolvers<Connection>[] = [];
  const lent = new Set<Promise<unknown>>();
  let isEnded = false;

  /** Not all that were opened together grow old together. */
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
    const socket = promptSockets();
    const own = { max: 1, max_lifetime: null, idle_timeout: (2 * idleMs) / 1000, socket, onclose };
    const { sql, ends } = sendingAhead(refuseOnceLost(postgres(url, { ...options, ...own }), isLost), isLost);
    return { sql, ends, database: drizzle(prepares ? preparing(sql) : sql) };
  }

  /**
   * Throws a connection away, with whatever hangs on it. The driver tells of a loss before anybody else learns of it; its
   * own error comes first to whoever has the connection, and ours only where it has none.
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
      // not always: another may have been opened in its place already
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
      // a server that is gone without a word, or one that closes each connection before it has answered
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
        // a transaction that cannot even begin: where the connection has answered before, it was lost while it lay idle,
        // nothing has been done yet, and another one may do it
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
        first.catch(() => undefined); // told below, unless the transaction could not even begin
        await answered;
        begun();
        return run(tx, await first);
      }),
    );

  const statement = <R extends object>(text: string, values: readonly StatementValue[]): Promise<readonly R[]> =>
    lend(async ({ sql }, begun) => {
      try {
        const rows = await sql.unsafe<R[]>(text, [...values], { prepare: prepares });
        begun();
        return rows;
      } catch (error) {
        if (isRefusal(error)) begun();
        throw error;
      }
    });

  return {
    statement,
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

/** The server answered that it did nothing: the connection is as good as before. */
const isRefusal = (error: unknown): boolean =>
  typeof error === "object" && error !== null && "severity" in error && error.severity === "ERROR";
