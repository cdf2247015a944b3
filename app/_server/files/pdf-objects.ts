import { constants, inflateRawSync } from "node:zlib";
import { type Budget, PdfReader, type PdfValue } from "./pdf-values";
import { BadFile } from "./problem";

/** An object of a PDF: its number where one can be read, and whether data follow its dictionary. */
type PdfObject = { readonly number: number | undefined; readonly value: PdfValue; readonly hasData: boolean };

/** What stands under a trailer is no object: no reference leads there. */
const TRAILER = -1;

/** Bytes unpacked from all streams of objects; the objects of 2,000 pages have some MB. */
const UNPACKED_MAX = 64 * 1024 * 1024;

/** All objects of a file, and what a reference could lead to: each revision of an object, since programs disagree. */
export class PdfObjects {
  readonly all: PdfObject[] = [];
  /** Under undefined, those that could have any number. */
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

  /** What a dictionary says under a key, each time it does. */
  under(value: PdfValue, ...keys: readonly string[]): readonly PdfValue[] {
    if (value.kind !== "dictionary") return [];
    return value.pairs.flatMap(([key, one]) => (keys.includes(key) ? this.resolve(one) : []));
  }
}

/** What all references of a file lead to, together: many objects of one number, each naming the next, have no end. */
const FOLLOWED_MAX = 2_000_000;
/** References that lead to references. */
const REFERENCES_MAX = 8;

/**
 * Every object of a PDF that any program could come upon: whatever stands behind the word "obj" anywhere in the file, in
 * each revision, and what is packed in streams of objects. Tables of contents are not asked: they differ in what they call
 * the file, and a program that finds one broken looks for the word as well.
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
    // what is packed is locked as well, and could be anything
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

/** Data begin behind the end of the line that says "stream". */
function dataAfter(bytes: Buffer, at: number): number {
  if (bytes[at] === 13 && bytes[at + 1] === 10) return at + 2;
  return bytes[at] === 10 || bytes[at] === 13 ? at + 1 : at;
}

type Packed = { readonly value: PdfValue; readonly objects: PdfObjects };

/** The data of a stream of objects. Packed in any way but the usual one, they are no ordinary file's. */
function unpack(data: Buffer, { value, objects, most }: Packed & { readonly most: number }): Buffer {
  const filters = objects
    .under(value, "Filter", "F")
    .flatMap((one) => (one.kind === "list" ? one.items.flatMap((item) => objects.resolve(item)) : [one]));
  if (filters.length === 0) return data;
  const [filter] = filters;
  const isUsual = filters.length === 1 && filter?.kind === "name" && /^(FlateDecode|Fl)$/.test(filter.name);
  if (!isUsual || objects.under(value, "DecodeParms", "DP").some(isSaid)) throw new BadFile("damaged");
  try {
    // by its own end, which no length in the file can move; the two bytes before it only name the method
    return inflateRawSync(data.subarray(2), {
      finishFlush: constants.Z_SYNC_FLUSH,
      maxOutputLength: Math.max(1, most),
    });
  } catch (error) {
    const isLong = error instanceof Error && "code" in error && error.code === "ERR_BUFFER_TOO_LARGE";
    throw new BadFile(isLong ? "too-much-inside" : "damaged");
  }
}

/** Anything but nothing. */
const isSaid = (value: PdfValue): boolean =>
  value.kind !== "word" && !(value.kind === "dictionary" && value.pairs.length === 0);

/** Objects at the places that the head of the data names. */
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
