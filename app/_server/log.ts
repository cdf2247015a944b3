import pino from "pino";

/** One line of JSON an event, to standard output. Never an answer, an address or a token. */
export const log = pino({
  level: process.env.LOG_LEVEL ?? "info",
  base: null,
  redact: ["email", "code", "password", "token", "*.email", "*.code", "*.password", "*.token"],
});

/** Logs a broken invariant and returns the reference number that the user sees. */
export function logBroken(what: string, error: unknown): string {
  const reference = crypto.randomUUID().slice(0, 8).toUpperCase();
  log.error({ reference, err: error }, what);
  return reference;
}
