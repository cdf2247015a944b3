import type { Rating, ReducedRating } from "@/lib/rating";

/**
 * The text of `JSON.stringify` with a line end, part by part: V8 makes one long text at twice the cost of its parts, and
 * copies a text that is put together of others. Items that firms share are put into words once.
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

/** Items by their ids, of which most are one object for all that say the same; where the first is not, none is taken for one. */
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

/** The text of an object that is frozen throughout; undefined for another. */
function textOfShared(value: object | undefined): string | undefined {
  if (value === undefined) return undefined;
  const known = textsOfShared.get(value);
  if (known !== undefined || !Object.isFrozen(value)) return known;
  const text = JSON.stringify(value);
  textsOfShared.set(value, text);
  return text;
}
