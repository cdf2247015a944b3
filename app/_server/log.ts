import pino, { type LoggerOptions } from "pino";

/** One line of JSON an event, to standard output. Never an answer, an address or a token. */
export const log = pino({
  level: process.env.LOG_LEVEL ?? "info",
  base: null,
  redact: ["email", "code", "password", "token", "*.email", "*.code", "*.password", "*.token"],
});

const isPulsePath = (path: string): boolean => /^\/(pulse|api\/v1\/pulse)([/?#]|$)/.test(path);

/**
 * The log of the pulse knows the day and what broke, and nothing else: no time, no path, no reference number that
 * somebody might read out beside his name.
 */
export const pulseLogOptions: LoggerOptions = {
  level: process.env.LOG_LEVEL ?? "info",
  base: null,
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
