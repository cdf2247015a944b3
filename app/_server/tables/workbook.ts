import { strToU8, zipSync } from "fflate";
import { err, ok, type Result } from "@/lib/result";
import { decodeXml } from "./xml";
import { countPieces } from "./xml-bounds";
import type { ZipPart } from "./zip";

/** Maximum number of sheets and relations; the library processes them in quadratic time. */
const SHEETS_MAX = 250;

/** The parts of a workbook passed to the library, as text, and their total number of tags. */
type BookParts = { readonly texts: Readonly<Record<string, string>>; readonly pieces: number };

/**
 * The parts of a workbook that a program reading tables needs. Rejected if part of one has unbounded length, or with
 * too many sheets or relations. Custom data of other programs are left out.
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

export const countOf = (xml: string | undefined, tags: RegExp): number => xml?.match(tags)?.length ?? 0;

/** Packed without compression, so that the library cannot unpack more than was checked, or in another way. */
export const packWorkbook = (texts: BookParts["texts"]): Buffer =>
  Buffer.from(
    zipSync(Object.fromEntries(Object.entries(texts).map(([name, xml]) => [name, strToU8(xml)])), { level: 0 }),
  );
