import pino, { type LoggerOptions } from "pino";
import { withoutValues } from "@/db/core/without-values";

/** What the log says of an error: its words, where it was thrown, and what caused it. Of its own fields, code and digest. */
type Described = Readonly<Partial<Record<"type" | "message" | "stack" | "errorCode" | "digest", string>>> & {
  readonly cause?: unknown;
  readonly errors?: readonly unknown[];
};
/** Causes of causes; one that leads back to itself ends here too. */
const CAUSES_MAX = 6;

/** An error without the values that a query carried; anything else as it is. */
export function describeError(error: unknown, depth = 0): unknown {
  const plain = depth === 0 ? withoutValues(error) : error;
  if (!(plain instanceof Error) || depth > CAUSES_MAX) return depth === 0 ? plain : undefined;
  const { cause, message, stack } = plain;
  const inner = cause instanceof Error ? cause : wrappedIn(cause);
  const described: Described = {
    type: plain.constructor.name,
    message,
    ...(stack !== undefined && { stack }),
    ...("code" in plain && { errorCode: String(plain.code) }),
    ...("digest" in plain && { digest: String(plain.digest) }),
    ...(inner !== undefined && { cause: describeError(inner, depth + 1) }),
    ...(plain instanceof AggregateError && { errors: plain.errors.map((one) => describeError(one, depth + 1)) }),
  };
  return described;
}

/** Sign-in hands an error on as `{ cause: { err: error } }`. */
const wrappedIn = (cause: unknown): unknown =>
  typeof cause === "object" && cause !== null && "err" in cause ? cause.err : undefined;

/** In every field of a line: an error is described, and a text made of one keeps no values either. */
const describeFields = (fields: Record<string, unknown>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, describeError(value)]));

const options: LoggerOptions = {
  level: process.env.LOG_LEVEL ?? "info",
  base: null,
  hooks: {
    logMethod(given, write) {
      Reflect.apply(
        write,
        this,
        given.map((one) => withoutValues(one)),
      );
    },
  },
  formatters: { log: describeFields },
  // described already
  serializers: { err: (described: unknown) => described },
};

/** One line of JSON an event, to standard output. Never an answer, an address, a token or a value of a query. */
export const log = pino({
  ...options,
  redact: ["email", "code", "password", "token", "*.email", "*.code", "*.password", "*.token"],
});

const isPulsePath = (path: string): boolean => /^\/(pulse|api\/v1\/pulse)([/?#]|$)/.test(path);

/**
 * The log of the pulse knows the day and what broke, and nothing else: no time, no path, no reference number that
 * somebody might read out beside his name.
 */
export const pulseLogOptions: LoggerOptions = {
  ...options,
  timestamp: () => `,"day":"${new Date().toISOString().slice(0, 10)}"`,
};
const pulseLog = pino(pulseLogOptions);

export function logPulseBroken(error: unknown): void {
  pulseLog.error({ err: error }, "the pulse failed");
}

/** Logs a broken invariant and returns the reference number that the user sees. */
export function logBroken(what: string, error: unknown): string {
  const reference = crypto.randomUUID().slice(0, 8).toUpperCase();
  log.error({ reference, err: error }, what);
  return reference;
}

/**
 * Logs what broke inside a request under the digest that the error page shows as its reference.
 *
 * Of the address only the path stands, without the query and with long segments cut out: an invitation's is a token.
 */
export function logRequestError(error: unknown, request: { readonly path: string; readonly method: string }): void {
  if (isPulsePath(request.path)) {
    logPulseBroken(error);
    return;
  }
  const digest = typeof error === "object" && error !== null && "digest" in error ? String(error.digest) : undefined;
  log.error({ digest, path: plainPath(request.path), method: request.method }, "request failed");
}

const ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

const plainPath = (path: string): string =>
  (path.split(/[?#]/)[0] ?? "")
    .split("/")
    .map((part) => (part.length > 20 && !ID.test(part) ? "…" : part))
    .join("/");
