import type { ReservedSql, Sql } from "postgres";
import { inTurn } from "./asked-at-once";
import { refuseOnceLost } from "./lost-connection";

/** Something is asked through a transaction that has ended: it would reach the transaction of whoever has the connection then. */
export class TransactionOver extends Error {
  constructor() {
    super("the transaction is over, and takes no more questions");
  }
}

/** The two ends of a transaction, where it does not wait for the database by itself. */
export type Ends = {
  /** The answer to "begin". */
  readonly begun: PromiseLike<unknown>;
  /** What is asked with "commit", just before it. */
  readonly last: (() => PromiseLike<unknown>)[];
};

/**
 * A client of one connection whose transactions wait once less at both ends: "begin" is sent ahead of what is asked first, and
 * "commit" with what is asked last. Where something asked last fails, the server undoes the transaction by itself.
 */
export function sendingAhead<S extends Sql>(
  sql: S,
  isLost: () => boolean,
): { readonly sql: S; readonly ends: () => Ends } {
  let ends: Ends | undefined;

  async function begin<T>(work: (inner: object) => Promise<T>): Promise<T> {
    const reserved = await sql.reserve();
    const own = refuseOnceLost(reserved, isLost);
    let isOver = false;
    try {
      const begun = own.unsafe("begin").execute();
      begun.catch(() => undefined); // told by whoever waits for it
      ends = { begun, last: [] };
      const { last } = ends;
      const result = await work(withSavepoints(refuseOnceOver(own, () => isOver)));
      Object.freeze(last); // what is asked any later would never be asked
      let hasFailed = false;
      const watched = last.map((ask) => () => {
        const asked = Promise.resolve(ask());
        asked.catch(() => {
          hasFailed = true;
        });
        return asked;
      });
      // a question that could not even be sent is unknown to the server, which would commit without it
      const answers = await inTurn(...watched, () => {
        isOver = true;
        return own.unsafe(hasFailed ? "rollback" : "commit");
      });
      if (!isKept(answers.at(-1))) throw new Error("a statement failed, and its transaction was undone");
      return result;
    } catch (error) {
      isOver = true;
      if (!isLost()) await own.unsafe("rollback");
      throw error;
    } finally {
      if (!isLost()) reserved.release();
    }
  }

  const client = new Proxy(sql, {
    get: (target, key) => (key === "begin" ? begin : Reflect.get(target, key)),
  });
  return {
    sql: client,
    ends: () => {
      if (ends === undefined) throw new Error("no transaction has begun");
      return ends;
    },
  };
}

/** The server answers ROLLBACK to the commit of a transaction in which something has failed. */
const isKept = (answer: unknown): boolean =>
  typeof answer === "object" && answer !== null && "command" in answer && answer.command === "COMMIT";

function refuseOnceOver<S extends ReservedSql>(own: S, isOver: () => boolean): S {
  const whileOpen = <T>(ask: () => T): T => {
    if (isOver()) throw new TransactionOver();
    return ask();
  };
  return new Proxy(own, {
    apply: (target, self, given) => whileOpen(() => Reflect.apply(target, self, given)),
    get(target, key) {
      const value: unknown = Reflect.get(target, key);
      if (key !== "unsafe" || typeof value !== "function") return value;
      return (...given: readonly unknown[]) => whileOpen(() => value.apply(target, given));
    },
  });
}

/** As the driver has them in transactions of its own. */
function withSavepoints<S extends ReservedSql>(own: S): S {
  let count = 0;
  async function savepoint<T>(work: (inner: S) => Promise<T>): Promise<T> {
    count += 1;
    const name = `inner_${count}`;
    await own.unsafe(`savepoint ${name}`);
    try {
      return await work(inner);
    } catch (error) {
      await own.unsafe(`rollback to ${name}`);
      throw error;
    }
  }
  const inner = new Proxy(own, {
    get: (target, key) => (key === "savepoint" ? savepoint : Reflect.get(target, key)),
  });
  return inner;
}
