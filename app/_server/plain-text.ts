/** Control characters but for tab and line ends, and the marks that turn the direction of what follows them. */
const UNTYPED = /[\p{Cc}\u202a-\u202e\u2066-\u2069]/gu;
const KEPT = new Set(["\t", "\n", "\r"]);

/**
 * Text as it can be typed: without NUL and halves of characters, on which a query breaks, without other control characters,
 * and without marks that turn the rest of a sentence around in which a name stands.
 */
export const plainText = (text: string): string =>
  text.toWellFormed().replace(UNTYPED, (mark) => (KEPT.has(mark) ? mark : ""));

/** Levels that a body of ours stays far below; a deeper one would exhaust the stack of whoever reads it. */
const DEPTH_MAX = 16;

/** The same for every text in a form or a body. What lies deeper than any body of ours is left out. */
export function plainValues(value: unknown, depth = 0): unknown {
  if (typeof value === "string") return plainText(value);
  if (depth > DEPTH_MAX) return null;
  if (Array.isArray(value)) return value.map((part) => plainValues(part, depth + 1));
  if (!isPlainObject(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [plainText(key), plainValues(part, depth + 1)]));
}

function isPlainObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && Object.getPrototypeOf(value) === Object.prototype;
}
