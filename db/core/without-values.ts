/**
 * A query that failed, without the values it carried: errors go to the log, and values are answers, addresses and hashes.
 *
 * PostgreSQL repeats them in `detail` and `where`; `cause` keeps its code (`23505`) and its message.
 */
export class QueryFailed extends Error {}

/**
 * An error as it may be logged or thrown on: no value of a query is left in it or in what caused it.
 *
 * What holds values is known by its shape and never by its class: a build holds several copies of a library, and an error
 * of one is no instance of the other's class. Errors of other kinds stay the objects that they are.
 */
export function withoutValues(error: unknown, seen = new Set<unknown>()): unknown {
  if (typeof error === "string") return cutValues(error);
  if (!isErrorLike(error) || seen.has(error)) return error;
  seen.add(error);
  if (isFailedQuery(error)) return queryFailed(error.query, withoutValues(error.cause, seen));
  if (isFromDatabase(error)) return plainError(error);
  clean(error, seen);
  return error;
}

/** Whether a row was refused because another one has the same key. */
export const isTaken = (error: unknown): boolean =>
  error instanceof QueryFailed && isErrorLike(error.cause) && codeOf(error.cause) === "23505";

/** A serialisation failure and a deadlock: PostgreSQL has undone the whole transaction, and it may well succeed now. */
const ENDED_FOR_ANOTHER = new Set(["40001", "40P01"]);

/** Whether the transaction of this error may be run again from its beginning. Takes what `withoutValues` returns. */
export const mayTryAgain = (error: unknown): boolean =>
  ENDED_FOR_ANOTHER.has(codeOf(error)) || (error instanceof QueryFailed && ENDED_FOR_ANOTHER.has(codeOf(error.cause)));

type ErrorLike = { message: string; stack?: string | undefined; cause?: unknown; errors?: unknown };

const isErrorLike = (value: unknown): value is ErrorLike =>
  typeof value === "object" && value !== null && "message" in value && typeof value.message === "string";

/** As Drizzle throws it: its message and its stack repeat the values. */
const isFailedQuery = (error: ErrorLike): error is ErrorLike & { query: string } =>
  "query" in error && typeof error.query === "string" && "params" in error;

/** As the two drivers throw it; one hangs query and values on errors of the network, too. */
const isFromDatabase = (error: ErrorLike): boolean =>
  "parameters" in error || "args" in error || ("severity" in error && "code" in error);

function queryFailed(query: string, cause: unknown): QueryFailed {
  return new QueryFailed(`failed query (${codeOf(cause)}): ${query}`, { cause });
}

const codeOf = (cause: unknown): string =>
  isErrorLike(cause) && "code" in cause && cause.code !== undefined ? String(cause.code) : "no code";

function plainError(error: ErrorLike): Error {
  const code = codeOf(error);
  return Object.assign(new Error(cutQuoted(cutValues(error.message), code)), { code });
}

/** Malformed values (class 22) stand between quotes in the message itself. */
const cutQuoted = (message: string, code: string): string =>
  code.startsWith("22") ? message.replaceAll(/".*"/gs, '"…"') : message;

/** Values in a text that was made from the message of a failed query: they are its end. */
const cutValues = (text: string): string =>
  text.replace(/\nparams: .*$/s, "\nparams: …").replace(/(invalid input \w+ for [^:"]+: )".*"/s, '$1"…"');

function clean(error: ErrorLike, seen: Set<unknown>): void {
  const message = cutValues(error.message);
  if (message !== error.message) {
    // the stack begins with the message, and values may look like lines of it
    Object.assign(error, { message, stack: message });
  }
  cleanField(error, "cause", seen);
  if (Array.isArray(error.errors))
    Object.assign(error, { errors: error.errors.map((one) => withoutValues(one, seen)) });
  // sign-in wraps an error as `{ cause: { err: error } }`
  if (isErrorLike(error.cause) || typeof error.cause !== "object" || error.cause === null) return;
  for (const name of Object.keys(error.cause)) cleanField(error.cause, name, seen);
}

function cleanField(holder: object, name: string, seen: Set<unknown>): void {
  const value: unknown = Reflect.get(holder, name);
  const cleaned = isErrorLike(value) || typeof value === "string" ? withoutValues(value, seen) : value;
  if (cleaned !== value) Reflect.set(holder, name, cleaned);
}
