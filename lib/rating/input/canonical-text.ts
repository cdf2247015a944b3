/**
 * Canonical JSON (RFC 8785) of a parsed JSON value: keys sorted by code units, numbers and texts as in
 * `JSON.stringify`. Gives the same text as the package canonicalize in half the time; keys with an undefined value are
 * left out.
 *
 * Throws for a number that is not finite and for a lone surrogate, because they have no canonical form.
 */
export function canonicalText(value: unknown): string {
  switch (typeof value) {
    case "string":
      return quoted(value);
    case "number":
      if (!Number.isFinite(value)) throw new RangeError(`${value} has no canonical form`);
      return String(value);
    case "boolean":
      return String(value);
    case "object":
      if (value === null) return "null";
      return Array.isArray(value) ? textOfList(value) : textOfObject(value);
    default:
      throw new TypeError(`a ${typeof value} has no canonical form`);
  }
}

function textOfList(values: readonly unknown[]): string {
  let text = "";
  for (const value of values) text += text === "" ? canonicalText(value) : `,${canonicalText(value)}`;
  return `[${text}]`;
}

/** Cache of the texts of immutable objects, such as equal answers of many people. */
const textsOfFixed = new WeakMap<object, string>();

function textOfObject(value: object): string {
  const known = textsOfFixed.get(value);
  if (known !== undefined) return known;
  const keys = Object.keys(value);
  if (keys.length > 1) keys.sort();
  let text = "";
  let isFixed = Object.isFrozen(value);
  for (const key of keys) {
    const part: unknown = Reflect.get(value, key);
    if (part === undefined) continue;
    isFixed &&= typeof part !== "object";
    text += `${text === "" ? "" : ","}${quotedKey(key)}:${canonicalText(part)}`;
  }
  text = `{${text}}`;
  if (isFixed) textsOfFixed.set(value, text);
  return text;
}

/** Cache of quoted keys, because all inputs use the same few keys. */
const KEYS_KEPT_MAX = 1000;
const quotedKeys = new Map<string, string>();

function quotedKey(key: string): string {
  const known = quotedKeys.get(key);
  if (known !== undefined) return known;
  const text = quoted(key);
  if (quotedKeys.size < KEYS_KEPT_MAX) quotedKeys.set(key, text);
  return text;
}

/** Characters that must be escaped, or may be lone surrogates. */
const SPECIAL = /["\\\p{Control}\p{Surrogate}]/u;

function quoted(text: string): string {
  if (isPlain(text) || !SPECIAL.test(text)) return `"${text}"`;
  if (!text.isWellFormed()) throw new RangeError("half a character has no canonical form");
  return JSON.stringify(text);
}

/**
 * Whether a text is printable ASCII without quotation mark and backslash. Almost all keys are, which avoids the regular
 * expression.
 */
function isPlain(text: string): boolean {
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code < 0x20 || code > 0x7e || code === QUOTE || code === BACKSLASH) return false;
  }
  return true;
}

const [QUOTE, BACKSLASH] = [0x22, 0x5c];
