import { constants, inflateRawSync } from "node:zlib";
import { BadFile } from "../tables/bad-file";
import { type Budget, PdfReader, type PdfValue } from "./pdf-values";

/** An object of a PDF: its number if it can be read, and whether a stream follows its dictionary. */
type PdfObject = { readonly number: number | undefined; readonly value: PdfValue; readonly hasData: boolean };

/** The value of a trailer is not an object; no reference points to it. */
const TRAILER = -1;

/** Maximum bytes unpacked from all object streams; the objects of 2,000 pages need a few MB. */
const UNPACKED_MAX = 64 * 1024 * 1024;

/**
 * All objects of a file, and everything a reference could resolve to: every revision of an object, because programs
 * differ in which one they use.
 */
export class PdfObjects {
  readonly all: PdfObject[] = [];
  /** Under undefined: objects that could have any number. */
  private readonly byNumber = new Map<number | undefined, PdfValue[]>();
  private left = FOLLOWED_MAX;

  add(object: PdfObject): void {
    this.all.push(object);
    const known = this.byNumber.get(object.number);
    if (known === undefined) this.byNumber.set(object.number, [object.value]);
    else known.push(object.value);
  }

  resolve(value: PdfValue, depth = 0): readonly PdfValue[] {
    if (value.kind !== "reference") return [value];
    if (depth > REFERENCES_MAX) return [];
    const found = [...(this.byNumber.get(value.number) ?? []), ...(this.byNumber.get(undefined) ?? [])];
    this.left -= found.length + 1;
    if (this.left < 0) throw new BadFile("damaged");
    return found.flatMap((one) => this.resolve(one, depth + 1));
  }

  /** All values of a key in a dictionary, including duplicates. */
  under(value: PdfValue, ...keys: readonly string[]): readonly PdfValue[] {
    if (value.kind !== "dictionary") return [];
    return value.pairs.flatMap(([key, one]) => (keys.includes(key) ? this.resolve(one) : []));
  }
}

/**
 * Maximum number of values reached through references: many objects with the same number that refer to each other would
 * never end.
 */
const FOLLOWED_MAX = 2_000_000;
/** Maximum depth of references to references. */
const REFERENCES_MAX = 8;

/**
 * Every object of a PDF that any program could find: everything after the word "obj" anywhere in the file, in every
 * revision, and everything in object streams. Cross-reference tables are ignored, because programs interpret them
 * differently and fall back to searching for the word.
 */
export function readPdfObjects(bytes: Buffer): PdfObjects {
  const budget = { left: 30 * bytes.length + 1024 * 1024 };
  const objects = new PdfObjects();
  const packed: { readonly value: PdfValue; readonly data: number }[] = [];
  let isLocked = false;
  for (const { object, data } of readPlain(bytes, budget)) {
    objects.add(object);
    if (data !== undefined) packed.push({ value: object.value, data });
    isLocked ||= hasKey(object.value, "Encrypt");
  }
  let left = UNPACKED_MAX;
  for (const { value, data } of packed) {
    if (!hasKey(value, "First") || !hasKey(value, "N")) continue;
    // the packed objects are encrypted too, and could be anything
    if (isLocked) throw new BadFile("protected");
    const unpacked = unpack(bytes.subarray(data), { value, objects, most: left });
    left -= unpacked.length;
    for (const object of [...readPacked(unpacked, { value, objects, budget })]) objects.add(object);
  }
  return objects;
}

const hasKey = (value: PdfValue, key: string): boolean =>
  value.kind === "dictionary" && value.pairs.some(([name]) => name === key);

type Found = { readonly object: PdfObject; readonly data: number | undefined };

function* readPlain(bytes: Buffer, budget: Budget): Generator<Found> {
  for (const word of ["obj", "trailer"]) {
    for (let at = bytes.indexOf(word); at >= 0; at = bytes.indexOf(word, at + word.length)) {
      if (bytes.toString("latin1", Math.max(0, at - 3), at) === "end") continue;
      const reader = new PdfReader(bytes, at + word.length, budget);
      const value = reader.readValue();
      if (value === undefined) continue;
      const data = value.kind === "dictionary" && reader.skipWord("stream") ? dataAfter(bytes, reader.at) : undefined;
      const number = word === "obj" ? numberBefore(bytes, at) : TRAILER;
      yield { object: { number, value, hasData: data !== undefined }, data };
    }
  }
}

function numberBefore(bytes: Buffer, at: number): number | undefined {
  const said = /(\d{1,10})[\s\0]+\d{1,10}[\s\0]*$/.exec(bytes.toString("latin1", Math.max(0, at - 64), at))?.[1];
  return said === undefined ? undefined : Number(said);
}

/** The position of a stream's data, which begin after the end of the line with the word "stream". */
function dataAfter(bytes: Buffer, at: number): number {
  if (bytes[at] === 13 && bytes[at + 1] === 10) return at + 2;
  return bytes[at] === 10 || bytes[at] === 13 ? at + 1 : at;
}

type Packed = { readonly value: PdfValue; readonly objects: PdfObjects };

/** The data of an object stream. Compression other than the usual one does not occur in ordinary files. */
function unpack(data: Buffer, { value, objects, most }: Packed & { readonly most: number }): Buffer {
  const filters = objects
    .under(value, "Filter", "F")
    .flatMap((one) => (one.kind === "list" ? one.items.flatMap((item) => objects.resolve(item)) : [one]));
  if (filters.length === 0) return data;
  const [filter] = filters;
  const isUsual = filters.length === 1 && filter?.kind === "name" && /^(FlateDecode|Fl)$/.test(filter.name);
  if (!isUsual || objects.under(value, "DecodeParms", "DP").some(isSaid)) throw new BadFile("damaged");
  try {
    // Decompresses up to the end of the deflate data, whatever length the file states. The first two bytes only name
    // the method.
    return inflateRawSync(data.subarray(2), {
      finishFlush: constants.Z_SYNC_FLUSH,
      maxOutputLength: Math.max(1, most),
    });
  } catch (error) {
    const isLong = error instanceof Error && "code" in error && error.code === "ERR_BUFFER_TOO_LARGE";
    throw new BadFile(isLong ? "too-much-inside" : "damaged");
  }
}

/** Whether an entry is given: null and an empty dictionary count as missing. */
const isSaid = (value: PdfValue): boolean =>
  value.kind !== "word" && !(value.kind === "dictionary" && value.pairs.length === 0);

/** The objects at the offsets listed in the header of the data. */
function* readPacked(data: Buffer, { value, objects, budget }: Packed & { readonly budget: Budget }) {
  const [first = 0] = objects.under(value, "First").flatMap((one) => (one.kind === "number" ? [one.value] : []));
  const head = new PdfReader(data.subarray(0, Math.max(0, first)), 0, budget);
  for (;;) {
    const [number, offset] = [head.readValue(), head.readValue()];
    if (number?.kind !== "number" || offset?.kind !== "number") return;
    const packed = new PdfReader(data, Math.max(0, first + offset.value), budget).readValue();
    if (packed !== undefined) yield { number: number.value, value: packed, hasData: false };
  }
}
