import { BadFile } from "../tables/bad-file";
import { type PdfObjects, readPdfObjects } from "./pdf-objects";
import type { PdfValue } from "./pdf-values";

/**
 * Actions that run a program, send or fetch data, or open something else, however they are triggered. Clicking a web
 * address is allowed.
 */
const ACTIONS = new Set([
  "JavaScript",
  "Launch",
  "GoToR",
  "GoToE",
  "SubmitForm",
  "ImportData",
  "Rendition",
  "Movie",
  "Sound",
  "RichMediaExecute",
  "GoTo3DView",
  "Thread",
]);
/** Keys that only occur with scripts, forms with code, and played media. */
const KEYS = new Set(["JS", "JavaScript", "XFA", "RichMediaContent", "RichMediaSettings"]);
/** Annotations that play or run something. */
const PLAYED = new Set(["RichMedia", "Screen", "Movie", "Sound", "3D"]);
/** URL schemes that a clicked link may have. */
const SCHEMES = new Set(["http", "https", "mailto", "tel", "sip", "ftp", "ftps"]);

/** Attachments that contain only data, such as the figures of an electronic invoice. */
export const isHarmless = (name: string): boolean => /\.(xml|pdf|txt|csv|json|xlsx|docx|pptx|png|jpe?g)$/i.test(name);

/**
 * Rejects a PDF that does anything automatically, or on a click anything other than going to a place in the file or to
 * an address.
 *
 * Forms with calculations are rejected too, because they contain scripts. Ordinary features stay: links, an outline,
 * and an initial page.
 */
export function refuseActions(bytes: Buffer): void {
  const objects = readPdfObjects(bytes);
  for (const { value, hasData } of objects.all) {
    if (value.kind === "name" && ACTIONS.has(value.name)) throw new BadFile("acts-by-itself");
    if (hasData) refuseDataElsewhere(objects, value);
    for (const dictionary of dictionariesIn(value)) refuseDictionary(objects, dictionary);
  }
}

type Pairs = Extract<PdfValue, { kind: "dictionary" }>["pairs"];

function* dictionariesIn(value: PdfValue): Generator<Pairs> {
  if (value.kind === "list") for (const item of value.items) yield* dictionariesIn(item);
  if (value.kind !== "dictionary") return;
  yield value.pairs;
  for (const [, inner] of value.pairs) yield* dictionariesIn(inner);
}

function refuseDictionary(objects: PdfObjects, pairs: Pairs): void {
  for (const [key, value] of pairs) {
    const meant = () => objects.resolve(value);
    switch (key) {
      case "S":
        if (meant().some(isNamed(ACTIONS))) throw new BadFile("acts-by-itself");
        break;
      case "Subtype":
        if (meant().some(isNamed(PLAYED))) throw new BadFile("acts-by-itself");
        break;
      case "AA":
        if (!meant().every(isEmpty)) throw new BadFile("acts-by-itself");
        break;
      case "OpenAction":
        if (!meant().every((one) => isPlace(objects, one))) throw new BadFile("acts-by-itself");
        break;
      case "URI":
      case "Base":
        if (!meant().every(isAddress)) throw new BadFile("acts-by-itself");
        break;
      case "EF":
        refuseProgram(objects, pairs);
        break;
      case "Ref":
        if (meant().some((one) => keysOf(one).includes("F"))) throw new BadFile("outside-link");
        break;
      default:
        if (KEYS.has(key)) throw new BadFile("acts-by-itself");
    }
  }
}

const isNamed =
  (names: ReadonlySet<string>) =>
  (value: PdfValue): boolean =>
    value.kind === "name" && names.has(value.name);
const keysOf = (value: PdfValue): readonly string[] =>
  value.kind === "dictionary" ? value.pairs.map(([key]) => key) : [];
const isEmpty = (value: PdfValue): boolean =>
  value.kind === "dictionary" ? value.pairs.length === 0 : value.kind === "word" && value.word === "null";

/** Whether a value is a place in the file itself: a page, or the action that goes there and triggers nothing else. */
function isPlace(objects: PdfObjects, value: PdfValue): boolean {
  if (value.kind !== "dictionary") return true;
  const kinds = value.pairs.flatMap(([key, kind]) => (key === "S" ? objects.resolve(kind) : []));
  return kinds.every((kind) => kind.kind === "name" && kind.name === "GoTo") && !keysOf(value).includes("Next");
}

/**
 * Whether a value is a web or e-mail address. Without a scheme it is relative to the file, and cannot point to another
 * machine.
 */
function isAddress(value: PdfValue): boolean {
  if (value.kind !== "text") return true;
  const text = lettersIn(value.bytes).replace(/[\0-\x20]/g, "");
  const scheme = /^([a-z][a-z\d+-]*):/i.exec(text)?.[1]?.toLowerCase();
  return scheme === undefined ? !/^[\\/]{2}/.test(text) : SCHEMES.has(scheme);
}

/** Decodes a text by its byte order mark and removes characters that programs ignore in an address. */
function lettersIn(bytes: Buffer): string {
  const [first, second, third] = bytes;
  const wide = () => Buffer.from(bytes.subarray(2, bytes.length & ~1));
  if (first === 0xfe && second === 0xff) return wide().swap16().toString("utf16le");
  if (first === 0xff && second === 0xfe) return wide().toString("utf16le");
  return bytes.subarray(first === 0xef && second === 0xbb && third === 0xbf ? 3 : 0).toString("latin1");
}

const NAMES = ["F", "UF", "DOS", "Mac", "Unix"];

/** Rejects an embedded file if any of its names is that of a program. */
function refuseProgram(objects: PdfObjects, pairs: Pairs): void {
  const names = pairs.flatMap(([key, value]) =>
    NAMES.includes(key)
      ? objects.resolve(value).flatMap((one) => (one.kind === "text" ? [nameIn(one.bytes)] : []))
      : [],
  );
  if (names.length === 0 || !names.every(isHarmless)) throw new BadFile("program-inside");
}

/** The letters of a name, stored with one or two bytes per letter. */
const nameIn = (bytes: Buffer): string => bytes.toString("latin1").replaceAll("\0", "");

/**
 * Rejects streams whose data are in another file. The same key can also be an abbreviation for the compression filter.
 */
function refuseDataElsewhere(objects: PdfObjects, value: PdfValue): void {
  if (value.kind !== "dictionary") return;
  const isFile = ({ kind }: PdfValue) => kind === "text" || kind === "dictionary";
  if (value.pairs.some(([key, of]) => key === "F" && objects.resolve(of).some(isFile)))
    throw new BadFile("outside-link");
}
