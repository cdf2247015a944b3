import type { Rating, ReducedRating } from "@/lib/rating";

/**
 * Writes the text of `JSON.stringify` plus a line feed in parts: one long string costs V8 twice as much as its parts,
 * and concatenated strings are copied again. Items shared by many firms are serialized once.
 */
export function writeRating(rating: Rating | ReducedRating, write: (text: string) => void): void {
  const items = "detail" in rating ? textOfItems(rating.detail) : undefined;
  let before = "{";
  for (const [key, part] of Object.entries(rating)) {
    write(`${before}"${key}":`);
    write(key === "detail" && items !== undefined ? items : JSON.stringify(part));
    before = ",";
  }
  write("}\n");
}

/**
 * The items of a rating as JSON text. Most items are objects that many ratings share. If the first one is not shared,
 * none is looked up in the cache.
 */
function textOfItems(items: Readonly<Record<string, object>>): string {
  let text = "";
  for (const id in items) {
    const shared = textOfShared(items[id]);
    if (shared === undefined) return JSON.stringify(items);
    text += `${text === "" ? "" : ","}"${id}":${shared}`;
  }
  return `{${text}}`;
}

const textsOfShared = new WeakMap<object, string>();

/** The cached text of a deeply frozen object; undefined for any other. */
function textOfShared(value: object | undefined): string | undefined {
  if (value === undefined) return undefined;
  const known = textsOfShared.get(value);
  if (known !== undefined || !Object.isFrozen(value)) return known;
  const text = JSON.stringify(value);
  textsOfShared.set(value, text);
  return text;
}
