import { type PdfObjects, readPdfObjects } from "./pdf-objects";
import type { PdfValue } from "./pdf-values";
import { BadFile } from "./problem";

/** What runs a program, sends, fetches or opens something else, however it is begun. A click on a web address is none of it. */
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
/** Keys under which nothing but scripts, forms that are programs, and played content stands. */
const KEYS = new Set(["JS", "JavaScript", "XFA", "RichMediaContent", "RichMediaSettings"]);
/** Annotations that play or run something. */
const PLAYED = new Set(["RichMedia", "Screen", "Movie", "Sound", "3D"]);
/** Schemes a person may be led to by a click. */
const SCHEMES = new Set(["http", "https", "mailto", "tel", "sip", "ftp", "ftps"]);

/** Attachments that only hold data: an invoice brings its figures along like this. */
export const isHarmless = (name: string): boolean => /\.(xml|pdf|txt|csv|json|xlsx|docx|pptx|png|jpe?g)$/i.test(name);

/**
 * Refuses a PDF that does something by itself, or by a click something else than lead to a place in it or to an address.
 *
 * Forms that compute are refused with the rest: a script is a script. What an ordinary PDF has stays: links, an outline, and
 * the page that it opens at.
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

/** A place in the file itself: a page, or the action that leads there and to nothing after it. */
function isPlace(objects: PdfObjects, value: PdfValue): boolean {
  if (value.kind !== "dictionary") return true;
  const kinds = value.pairs.flatMap(([key, kind]) => (key === "S" ? objects.resolve(kind) : []));
  return kinds.every((kind) => kind.kind === "name" && kind.name === "GoTo") && !keysOf(value).includes("Next");
}

/** An address of the web or of a person; one without a scheme leads beside the file, and never to another machine. */
function isAddress(value: PdfValue): boolean {
  if (value.kind !== "text") return true;
  const text = lettersIn(value.bytes).replace(/[\0-\x20]/g, "");
  const scheme = /^([a-z][a-z\d+-]*):/i.exec(text)?.[1]?.toLowerCase();
  return scheme === undefined ? !/^[\\/]{2}/.test(text) : SCHEMES.has(scheme);
}

/** A text by the mark that it may begin with, which programs leave out of an address. */
function lettersIn(bytes: Buffer): string {
  const [first, second, third] = bytes;
  const wide = () => Buffer.from(bytes.subarray(2, bytes.length & ~1));
  if (first === 0xfe && second === 0xff) return wide().swap16().toString("utf16le");
  if (first === 0xff && second === 0xfe) return wide().toString("utf16le");
  return bytes.subarray(first === 0xef && second === 0xbb && third === 0xbf ? 3 : 0).toString("latin1");
}

const NAMES = ["F", "UF", "DOS", "Mac", "Unix"];

/** A file inside, by each of the names that it is given. */
function refuseProgram(objects: PdfObjects, pairs: Pairs): void {
  const names = pairs.flatMap(([key, value]) =>
    NAMES.includes(key)
      ? objects.resolve(value).flatMap((one) => (one.kind === "text" ? [nameIn(one.bytes)] : []))
      : [],
  );
  if (names.length === 0 || !names.every(isHarmless)) throw new BadFile("program-inside");
}

/** The letters of a name, whether it is kept in one byte a letter or in two. */
const nameIn = (bytes: Buffer): string => bytes.toString("latin1").replaceAll("\0", "");

/** Data that a stream says to lie in another file. Under the same key a short form of how they are packed may stand. */
function refuseDataElsewhere(objects: PdfObjects, value: PdfValue): void {
  if (value.kind !== "dictionary") return;
  const isFile = ({ kind }: PdfValue) => kind === "text" || kind === "dictionary";
  if (value.pairs.some(([key, of]) => key === "F" && objects.resolve(of).some(isFile)))
    throw new BadFile("outside-link");
}
