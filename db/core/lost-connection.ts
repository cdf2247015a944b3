/** Thrown in a transaction that continues after its connection was lost. */
export class LostConnection extends Error {
  constructor() {
    super("the connection to the database was lost");
  }
}

/** A query was sent through a transaction that has ended; it would run in the next transaction on the same connection. */
export class TransactionOver extends Error {
  constructor() {
    super("the transaction is over, and takes no more questions");
  }
}

/**
 * Wraps a postgres client so that it sends nothing after its connection was lost, and nothing through a transaction that is
 * over.
 *
 * The driver would otherwise try to commit or roll back on the dead connection. That is not needed: the server has
 * rolled back, and `begin` rejects by itself. Later queries are refused before they are sent.
 */
export function refuseOnceLost<S extends object>(sql: S, isLost: () => boolean, isOver = () => false): S {
  const inside = (given: unknown): unknown => {
    if (typeof given !== "function") return given;
    return (inner: object) => {
      let isInnerOver = false;
      const result: Promise<unknown> = given(refuseOnceLost(inner, isLost, () => isInnerOver));
      return unlessLost(result, isLost).finally(() => {
        isInnerOver = true;
      });
    };
  };
  const refuse = () => {
    if (isLost()) throw new LostConnection();
    if (isOver()) throw new TransactionOver();
  };

  return new Proxy(sql, {
    apply(target, self, given) {
      refuse();
      return typeof target === "function" ? Reflect.apply(target, self, given) : undefined;
    },
    get(target, key) {
      const value: unknown = Reflect.get(target, key);
      if (typeof value !== "function") return value;
      if (key === "begin" || key === "savepoint" || key === "unsafe") {
        return (...given: readonly unknown[]) => {
          refuse();
          return value.apply(target, given.map(inside));
        };
      }
      return value;
    },
  });
}

/** The result of the transaction. Never settles once the connection is lost. */
async function unlessLost<T>(result: Promise<T>, isLost: () => boolean): Promise<T> {
  try {
    const value = await result;
    if (!isLost()) return value;
  } catch (error) {
    if (!isLost()) throw error;
  }
  return new Promise(() => {});
}
