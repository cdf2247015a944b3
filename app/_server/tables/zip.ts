import { crc32, inflateRawSync } from "node:zlib";
import { BadFile } from "../files/problem";

/** Bytes that may come out of a zip, all parts together, those of zips inside it too, by what it is opened for. */
const UNPACKED_MAX = {
  /** Looked at part by part and kept as it is: an album of photos of a visit. */
  record: 150 * 1024 * 1024,
  /** Read by a library that holds it whole. It comes with at most 0.9 MB; where a spreadsheet wrote it, that is some 9 MB. */
  table: 25_000_000,
} as const;
/** Each of them is an entry in memory; the fullest document of an office program has some hundreds. */
const PARTS_MAX = 4000;

const END = 0x06054b50;
const PART = 0x02014b50;
const LOCAL = 0x04034b50;
const END_BYTES = 22;
const PART_BYTES = 46;
const LOCAL_BYTES = 30;
const LARGE = 0xffffffff;

export type ZipPart = { readonly name: string; readonly bytes: number; readonly read: () => Buffer };

/** What is left of what may be unpacked; shared by a document and those inside it. */
export type Allowance = { left: number };
export const freshAllowance = (of: keyof typeof UNPACKED_MAX): Allowance => ({ left: UNPACKED_MAX[of] });

/** Told by the first bytes, which a name cannot change. */
export const isZip = (bytes: Uint8Array): boolean => Buffer.from("PK\x03\x04").equals(bytes.subarray(0, 4));

/**
 * The parts of a zip, after every sign of a trick was looked for: nothing before, between or behind the parts, no two of
 * one name, none that overlap, names that stay inside, and no more than may be unpacked.
 *
 * Nothing is unpacked here. A part is unpacked by `read`, to exactly the length and checksum it states.
 */
export function openZip(bytes: Buffer, allowance: Allowance): readonly ZipPart[] {
  const end = findEnd(bytes);
  const count = bytes.readUInt16LE(end + 10);
  const size = bytes.readUInt32LE(end + 12);
  const start = bytes.readUInt32LE(end + 16);
  if (count === 0xffff || start === LARGE) throw new BadFile("too-much-inside");
  if (bytes.readUInt16LE(end + 4) !== 0 || bytes.readUInt16LE(end + 8) !== count) throw new BadFile("damaged");
  if (count > PARTS_MAX) throw new BadFile("too-much-inside");
  if (start + size !== end) throw new BadFile("disguised");

  const parts: Found[] = [];
  let at = start;
  for (let index = 0; index < count; index++) {
    const { part, next } = readPart(bytes, at, start);
    parts.push(part);
    at = next;
  }
  if (at !== end) throw new BadFile("damaged");
  refuseTricks(parts);
  for (const { unpacked } of parts) allowance.left -= unpacked;
  if (allowance.left < 0) throw new BadFile("too-much-inside");
  return parts.map((part) => ({ name: part.name, bytes: part.unpacked, read: () => unpack(bytes, part) }));
}

/** The end stands at the very end, behind it nothing but its own comment. */
function findEnd(bytes: Buffer): number {
  const from = Math.max(0, bytes.length - END_BYTES - 0xffff);
  for (let at = bytes.length - END_BYTES; at >= from; at--) {
    if (bytes.readUInt32LE(at) !== END) continue;
    if (at + END_BYTES + bytes.readUInt16LE(at + 20) !== bytes.length) throw new BadFile("disguised");
    return at;
  }
  throw new BadFile("damaged");
}

type Found = {
  readonly name: string;
  readonly method: number;
  readonly checksum: number;
  readonly packed: number;
  readonly unpacked: number;
  /** Where its header begins, and where its bytes do. */
  readonly offset: number;
  readonly from: number;
};

function readPart(bytes: Buffer, at: number, start: number): { readonly part: Found; readonly next: number } {
  if (at + PART_BYTES > bytes.length || bytes.readUInt32LE(at) !== PART) throw new BadFile("damaged");
  const flags = bytes.readUInt16LE(at + 8);
  if ((flags & 1) !== 0) throw new BadFile("protected");
  const nameLength = bytes.readUInt16LE(at + 28);
  const next = at + PART_BYTES + nameLength + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  const [packed, unpacked, offset] = [20, 24, 42].map((field) => bytes.readUInt32LE(at + field));
  if (packed === undefined || unpacked === undefined || offset === undefined) throw new BadFile("damaged");
  if (packed === LARGE || unpacked === LARGE) throw new BadFile("too-much-inside");
  const rawName = bytes.subarray(at + PART_BYTES, at + PART_BYTES + nameLength);
  const from = findBytes(bytes, offset, rawName);
  if (from + packed > start) throw new BadFile("damaged");
  const method = bytes.readUInt16LE(at + 10);
  const checksum = bytes.readUInt32LE(at + 16);
  return { part: { name: rawName.toString("utf8"), method, checksum, packed, unpacked, offset, from }, next };
}

/** The header before the bytes must tell the same name as the list at the end. */
function findBytes(bytes: Buffer, offset: number, name: Buffer): number {
  if (offset + LOCAL_BYTES > bytes.length || bytes.readUInt32LE(offset) !== LOCAL) throw new BadFile("damaged");
  const length = bytes.readUInt16LE(offset + 26);
  const own = bytes.subarray(offset + LOCAL_BYTES, offset + LOCAL_BYTES + length);
  if (!own.equals(name)) throw new BadFile("disguised");
  return offset + LOCAL_BYTES + length + bytes.readUInt16LE(offset + 28);
}

function refuseTricks(parts: readonly Found[]): void {
  const names = new Set(parts.map(({ name }) => name.toLowerCase()));
  if (names.size !== parts.length) throw new BadFile("disguised");
  for (const { name } of parts) {
    if (/^[/\\]|\\|\0|^[a-z]:|(^|\/)\.\.(\/|$)/i.test(name)) throw new BadFile("disguised");
  }
  const inOrder = parts.toSorted((a, b) => a.offset - b.offset);
  if ((inOrder[0]?.offset ?? 0) !== 0) throw new BadFile("disguised");
  for (const [index, part] of inOrder.entries()) {
    const following = inOrder[index + 1];
    if (following !== undefined && part.from + part.packed > following.offset) throw new BadFile("too-much-inside");
  }
}

function unpack(bytes: Buffer, part: Found): Buffer {
  const raw = bytes.subarray(part.from, part.from + part.packed);
  const whole = part.method === 0 ? raw : inflate(raw, part);
  if (whole.length !== part.unpacked || crc32(whole) !== part.checksum) throw new BadFile("damaged");
  return whole;
}

/** To the length it states and not a byte further: a lie about the length is found before it costs memory. */
function inflate(raw: Buffer, { method, unpacked }: Found): Buffer {
  if (method !== 8) throw new BadFile("damaged");
  try {
    return inflateRawSync(raw, { maxOutputLength: Math.max(1, unpacked) });
  } catch (error) {
    const isLonger = error instanceof RangeError;
    throw new BadFile(isLonger ? "too-much-inside" : "damaged");
  }
}
