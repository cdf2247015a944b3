import pino, { type LoggerOptions } from "pino";
import { withoutValues } from "@/db/core/without-values";
import { currentReference, newReference } from "../process/reference";

/** The logged parts of an error: message, stack, and cause, and of its own fields only code and digest. */
type Described = Readonly<Partial<Record<"type" | "message" | "stack" | "errorCode" | "digest", string>>> & {
  readonly cause?: unknown;
  readonly errors?: readonly unknown[];
};
/** Maximum depth of causes, which also ends circular ones. */
const CAUSES_MAX = 6;

/** An error without the parameter values of a query; any other value unchanged. */
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

/** The sign-in library wraps an error as `{ cause: { err: error } }`. */
const wrappedIn = (cause: unknown): unknown =>
  typeof cause === "object" && cause !== null && "err" in cause ? cause.err : undefined;

/**
 * Applies to every field of a log line: errors are described, and texts that contain them are cleaned of values as
 * well.
 */
const describeFields = (fields: Record<string, unknown>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, describeError(value)]));

const options: LoggerOptions = {
  level: process.env.LOG_LEVEL || "info",
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
  // already described
  serializers: { err: (described: unknown) => described },
};

/** One JSON line per event, to standard output. Never contains an answer, an address, a token or a query parameter. */
export const log = pino({
  ...options,
  // a copy, because the fields of the line are added to it
  mixin: () => ({ ...currentReference() }),
  redact: ["email", "code", "password", "token", "*.email", "*.code", "*.password", "*.token"],
});

const isPulsePath = (path: string): boolean => /^\/(pulse|api\/v1\/pulse)([/?#]|$)/.test(path);

/**
 * The log of the employee questionnaire contains only the day and the error: no time, no path, and no reference number
 * that someone might mention together with their name.
 */
export const pulseLogOptions: LoggerOptions = {
  ...options,
  timestamp: () => `,"day":"${new Date().toISOString().slice(0, 10)}"`,
};
const pulseLog = pino(pulseLogOptions);

export function logPulseBroken(error: unknown): void {
  pulseLog.error({ err: error }, "the pulse failed");
}

/** Logs an unexpected error and returns the reference shown to the user: the id of the request, if there is one. */
export function logBroken(what: string, error: unknown): string {
  const current = currentReference();
  if (current !== undefined && "request" in current) {
    log.error({ err: error }, what);
    return current.request;
  }
  const reference = newReference();
  log.error({ reference, err: error }, what);
  return reference;
}

/**
 * Logs an error of a request with the digest that the error page shows as its reference. Next makes the digest from the error,
 * so the id of the request stands beside it.
 *
 * Only the path is logged, without the query and without long segments, because those may be tokens.
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
