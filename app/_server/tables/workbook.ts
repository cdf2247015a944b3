import { strToU8, zipSync } from "fflate";
import { err, ok, type Result } from "@/lib/result";
import { decodeXml } from "./xml";
import { countPieces } from "./xml-bounds";
import type { ZipPart } from "./zip";

/** Sheets, and relations of the book: the library goes through the ones for each of the others. */
const SHEETS_MAX = 250;

/** The parts of a workbook that its library may see, as text, and how many tags they have in all. */
type BookParts = { readonly texts: Readonly<Record<string, string>>; readonly pieces: number };

/**
 * The parts of a workbook that a program which reads tables may ask for; refused where a piece of one has no bounded
 * length, and where sheets or relations are too many. Data that others keep in a workbook for themselves is left out.
 */
export function readWorkbookParts(parts: readonly ZipPart[]): Result<BookParts, "overlong" | "too-wide"> {
  const read = parts.filter(({ name }) => /\.(xml|rels)$/i.test(name) && !name.startsWith("customXml/"));
  const texts = Object.fromEntries(read.map((part) => [part.name, decodeXml(part.read())]));
  let pieces = 0;
  for (const text of Object.values(texts)) {
    const own = countPieces(text);
    if (own === undefined) return err("overlong");
    pieces += own;
  }
  const isMany =
    countOf(texts["xl/workbook.xml"], SHEETS) > SHEETS_MAX ||
    countOf(texts["xl/_rels/workbook.xml.rels"], RELATIONS) > SHEETS_MAX;
  return isMany ? err("too-wide") : ok({ texts, pieces });
}

const SHEETS = /<(?:[^\s<>/:]*:)?sheet(?=[\s/>])/g;
const RELATIONS = /<(?:[^\s<>/:]*:)?Relationship(?=[\s/>])/g;

/** How often a tag begins in a part. */
export const countOf = (xml: string | undefined, tags: RegExp): number => xml?.match(tags)?.length ?? 0;

/** Packed without compression, so that nobody after us unpacks more than was looked at, or in a way of his own. */
export const packWorkbook = (texts: BookParts["texts"]): Buffer =>
  Buffer.from(
    zipSync(Object.fromEntries(Object.entries(texts).map(([name, xml]) => [name, strToU8(xml)])), { level: 0 }),
  );
