/** Longer queries are not prepared, because an INSERT of many rows has a different text each time. */
const PREPARED_CHARS_MAX = 4000;
/** Only these statements are prepared. Any other text may contain several statements. */
const PREPARED = /^\s*(?:select|insert|update|delete|with)\s/i;
/**
 * Matches a list, or an INSERT, of more than eight values. Each length is a different text, and a connection would keep
 * a plan for each.
 */
const LONG_LIST = / in \((?:\$\d+, ){8}|(?:\), \([^()]*){8}/i;

const isPrepared = (text: string) => text.length <= PREPARED_CHARS_MAX && PREPARED.test(text) && !LONG_LIST.test(text);

/**
 * Wraps a postgres client so that text queries are prepared once per connection, in transactions and savepoints too.
 * Drizzle sends text; without this, each query is described, parsed and planned again, in two round trips.
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

/** Passes a preparing client to the callback of a transaction as well. */
const preparingInside = (given: unknown): unknown =>
  typeof given === "function" ? (inner: object) => given(preparing(inner)) : given;
