/** A query is prepared while it is no longer than this: rows written by the hundred have a text of their own each time. */
const PREPARED_CHARS_MAX = 4000;
/** What is asked again and again; everything else may be several statements in one text. */
const PREPARED = /^\s*(?:select|insert|update|delete|with)\s/i;
/** A list or rows of more than eight: each length is a text of its own, and a connection keeps the plans of all of them. */
const LONG_LIST = / in \((?:\$\d+, ){8}|(?:\), \([^()]*){8}/i;

const isPrepared = (text: string) => text.length <= PREPARED_CHARS_MAX && PREPARED.test(text) && !LONG_LIST.test(text);

/**
 * A postgres client whose queries by text are prepared once a connection, in transactions and savepoints too. Drizzle
 * asks by text, and unprepared ones are described, parsed and planned each time, in two round trips.
 */
export function preparing<S extends object>(sql: S): S {
  return new Proxy(sql, {
    get(target, key) {
      const value: unknown = Reflect.get(target, key);
      if (typeof value !== "function") return value;
      if (key === "unsafe") {
        return (text: string, values: readonly unknown[] = [], options: object = {}) => {
          return value.call(target, text, values, { ...options, prepare: isPrepared(text) });
        };
      }
      if (key === "begin" || key === "savepoint") {
        return (...given: readonly unknown[]) => value.apply(target, given.map(preparingInside));
      }
      return value;
    },
  });
}

/** The function that runs inside a transaction gets a client that prepares, too. */
const preparingInside = (given: unknown): unknown =>
  typeof given === "function" ? (inner: object) => given(preparing(inner)) : given;
