/** Control characters but for tab and line ends, and the marks that turn the direction of what follows them. */
const UNTYPED = /[\p{Cc}\u202a-\u202e\u2066-\u2069]/gu;
const KEPT = new Set(["\t", "\n", "\r"]);
/** What nearly all of a body is: names and values in which there is nothing to look for. */
const PLAIN = /^[ -~]*$/;

/**
 * Text as it can be typed: without NUL and halves of characters, on which a query breaks, without other control characters,
 * and without marks that turn the rest of a sentence around in which a name stands.
 */
export const plainText = (text: string): string =>
  PLAIN.test(text) ? text : text.toWellFormed().replace(UNTYPED, (mark) => (KEPT.has(mark) ? mark : ""));

/** Levels that a body of ours stays far below; a deeper one would exhaust the stack of whoever reads it. */
const DEPTH_MAX = 16;
/** Values that a form or a body of ours stays far below; each costs its check, and each that is wrong a message. */
const VALUES_MAX = 5000;

/**
 * The same for every text in a form or a body; undefined for one that holds too much to be ours. What lies too deep is left
 * out, and so is what has a name that nobody could have given it: `__proto__`, and names with signs that are not typed,
 * which would be another's name without them.
 */
export function plainValues(value: unknown): unknown {
  const left = { values: VALUES_MAX };
  const plain = clean(value, DEPTH_MAX, left);
  return left.values < 0 ? undefined : plain;
}

function clean(value: unknown, levels: number, left: { values: number }): unknown {
  left.values -= 1;
  if (left.values < 0) return null;
  if (typeof value === "string") return plainText(value);
  if (typeof value !== "object" || value === null || value instanceof Blob) return value;
  if (levels < 0) return null;
  if (Array.isArray(value)) return value.map((part) => clean(part, levels - 1, left));
  const plain: Record<string, unknown> = {};
  for (const [key, part] of Object.entries(value)) if (isName(key)) plain[key] = clean(part, levels - 1, left);
  return plain;
}

const isName = (key: string): boolean => key !== "__proto__" && plainText(key) === key;
