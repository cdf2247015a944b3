/** Text that PostgreSQL keeps: without NUL and halves of characters, which nobody types and a query breaks on. */
export const plainText = (text: string): string => text.toWellFormed().replaceAll("\0", "");

/** The same for every text in a form or a body. */
export function plainValues(value: unknown): unknown {
  if (typeof value === "string") return plainText(value);
  if (Array.isArray(value)) return value.map(plainValues);
  if (!isPlainObject(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [plainText(key), plainValues(part)]));
}

function isPlainObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && Object.getPrototypeOf(value) === Object.prototype;
}
