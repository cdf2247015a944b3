/** What a transaction gets that goes on after its connection is lost. */
export class LostConnection extends Error {
  constructor() {
    super("the connection to the database was lost");
  }
}

/**
 * A postgres client that writes nothing more once its connection is lost.
 *
 * A transaction that fails or ends then neither settles nor is undone by the client, which would write to what is no longer
 * there: the server has undone it, and `begin` has failed by itself. Its queries are refused before they are sent.
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

/** What the transaction comes to; nothing ever, once the connection is lost. */
async function unlessLost<T>(result: Promise<T>, isLost: () => boolean): Promise<T> {
  try {
    const value = await result;
    if (!isLost()) return value;
  } catch (error) {
    if (!isLost()) throw error;
  }
  return new Promise(() => {});
}
