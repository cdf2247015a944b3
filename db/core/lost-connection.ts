/** Thrown in a transaction that continues after its connection was lost. */
export class LostConnection extends Error {
  constructor() {
    super("the connection to the database was lost");
  }
}

/**
 * Wraps a postgres client so that it sends nothing after its connection was lost.
 *
 * The driver would otherwise try to commit or roll back on the dead connection. That is not needed: the server has
 * rolled back, and `begin` rejects by itself. Later queries are refused before they are sent.
 */
export function refuseOnceLost<S extends object>(sql: S, isLost: () => boolean): S {
  const inside = (given: unknown): unknown =>
    typeof given === "function" ? (inner: object) => unlessLost(given(refuseOnceLost(inner, isLost)), isLost) : given;

  return new Proxy(sql, {
    apply(target, self, given) {
      if (isLost()) throw new LostConnection();
      return typeof target === "function" ? Reflect.apply(target, self, given) : undefined;
    },
    get(target, key) {
      const value: unknown = Reflect.get(target, key);
      if (typeof value !== "function") return value;
      if (key === "begin" || key === "savepoint" || key === "unsafe") {
        return (...given: readonly unknown[]) => {
          if (isLost()) throw new LostConnection();
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
