/** Control characters except tab and line breaks, and characters that change the direction of the following text. */
const UNTYPED = /[\p{Cc}\u202a-\u202e\u2066-\u2069]/gu;
const KEPT = new Set(["\t", "\n", "\r"]);
/** Most values of a body are printable ASCII, so there is nothing to remove. */
const PLAIN = /^[ -~]*$/;

/**
 * Text without characters that cannot be typed: NUL and lone surrogates, which make queries fail, other control
 * characters, and characters that reverse the text after a name.
 */
export const plainText = (text: string): string =>
  PLAIN.test(text) ? text : text.toWellFormed().replace(UNTYPED, (mark) => (KEPT.has(mark) ? mark : ""));

/** Maximum nesting depth, far above that of our bodies; deeper ones could overflow the stack. */
const DEPTH_MAX = 16;
/**
 * Maximum number of values, far above that of our forms and bodies; each value costs validation time, and each invalid
 * one a message.
 */
const VALUES_MAX = 5000;

/**
 * Cleans every text in a form or a body with `plainText`; undefined if it has too many values. Values that are nested too
 * deep are dropped, as are keys that no client of ours sends: `__proto__`, and keys with characters that cannot be typed, which
 * would become another key without them.
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
