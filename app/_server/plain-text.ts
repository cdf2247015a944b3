/** Text that PostgreSQL keeps: without NUL and halves of characters, which nobody types and a query breaks on. */
export const plainText = (text: string): string => text.toWellFormed().replaceAll("\0", "");

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
