/**
 * A failed query without its parameter values: errors go to the log, and values can be answers, addresses or hashes.
 *
 * PostgreSQL repeats the values in `detail` and `where`. `cause` keeps the code (such as `23505`) and the message.
 */
export class QueryFailed extends Error {}

/**
 * Removes all query values from an error and its causes, so that it can be logged or thrown again.
 *
 * Recognises such errors by their shape, not by class: a build contains several copies of a library, so `instanceof`
 * fails. Errors of other kinds are returned unchanged.
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

/** Whether the error is a unique violation: another row has the same key. */
export const isTaken = (error: unknown): boolean =>
  error instanceof QueryFailed && isErrorLike(error.cause) && codeOf(error.cause) === "23505";

/**
 * SQLSTATE codes of a serialisation failure and a deadlock: PostgreSQL has rolled back, and a new attempt may succeed.
 */
const ENDED_FOR_ANOTHER = new Set(["40001", "40P01"]);

/** Whether the transaction may be run again from its beginning. Takes what `withoutValues` returns. */
export const mayTryAgain = (error: unknown): boolean =>
  ENDED_FOR_ANOTHER.has(codeOf(error)) || (error instanceof QueryFailed && ENDED_FOR_ANOTHER.has(codeOf(error.cause)));

type ErrorLike = { message: string; stack?: string | undefined; cause?: unknown; errors?: unknown };

const isErrorLike = (value: unknown): value is ErrorLike =>
  typeof value === "object" && value !== null && "message" in value && typeof value.message === "string";

/** Recognises an error of Drizzle, whose message and stack repeat the values of the query. */
const isFailedQuery = (error: ErrorLike): error is ErrorLike & { query: string } =>
  "query" in error && typeof error.query === "string" && "params" in error;

/** Recognises an error of one of the two database drivers. One of them adds query and values to network errors, too. */
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

/** Cuts quoted values from a message: errors of class 22 quote malformed values in the message itself. */
const cutQuoted = (message: string, code: string): string =>
  code.startsWith("22") ? message.replaceAll(/".*"/gs, '"…"') : message;

/** Removes the values that Drizzle appends to the message of a failed query. */
const cutValues = (text: string): string =>
  text.replace(/\nparams: .*$/s, "\nparams: …").replace(/(invalid input \w+ for [^:"]+: )".*"/s, '$1"…"');

function clean(error: ErrorLike, seen: Set<unknown>): void {
  const message = cutValues(error.message);
  if (message !== error.message) {
    // The stack is replaced, too, because it begins with the message, and values may look like lines of the stack.
    Object.assign(error, { message, stack: message });
  }
  cleanField(error, "cause", seen);
  if (Array.isArray(error.errors))
    Object.assign(error, { errors: error.errors.map((one) => withoutValues(one, seen)) });
  // The sign-in library wraps an error as `{ cause: { err: error } }`.
  if (isErrorLike(error.cause) || typeof error.cause !== "object" || error.cause === null) return;
  for (const name of Object.keys(error.cause)) cleanField(error.cause, name, seen);
}

function cleanField(holder: object, name: string, seen: Set<unknown>): void {
  const value: unknown = Reflect.get(holder, name);
  const cleaned = isErrorLike(value) || typeof value === "string" ? withoutValues(value, seen) : value;
  if (cleaned !== value) Reflect.set(holder, name, cleaned);
}
