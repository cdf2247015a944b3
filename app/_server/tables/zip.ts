import { crc32, inflateRawSync } from "node:zlib";
import { BadFile } from "./bad-file";

/** Maximum bytes unpacked from a ZIP in total, including nested ZIPs, by purpose. */
const UNPACKED_MAX = {
  /**
   * For a document that is stored unchanged as evidence and checked part by part; it may contain an album of photos.
   */
  record: 150 * 1024 * 1024,
  /**
   * For a table that a library reads completely into memory. The file has at most 0.9 MB; from a spreadsheet program,
   * that is about 9 MB unpacked.
   */
  table: 25_000_000,
} as const;
/** Maximum number of parts, each an entry in memory; the largest Office documents have a few hundred. */
const PARTS_MAX = 4000;

const END = 0x06054b50;
const PART = 0x02014b50;
const LOCAL = 0x04034b50;
const END_BYTES = 22;
const PART_BYTES = 46;
const LOCAL_BYTES = 30;
const LARGE = 0xffffffff;

export type ZipPart = { readonly name: string; readonly bytes: number; readonly read: () => Buffer };

/** The remaining bytes that may be unpacked; shared by a document and those nested in it. */
export type Allowance = { left: number };
export const freshAllowance = (of: keyof typeof UNPACKED_MAX): Allowance => ({ left: UNPACKED_MAX[of] });

/** Detected by the first bytes, not by the name. */
export const isZip = (bytes: Uint8Array): boolean => Buffer.from("PK\x03\x04").equals(bytes.subarray(0, 4));

/**
 * The parts of a ZIP after checking it for manipulation: nothing before, between or after the parts, no duplicate
 * names, no overlaps, no paths outside, and within the size limit.
 *
 * Does not unpack anything. `read` unpacks a part and checks its stated length and checksum.
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

/** The end record must be at the very end, followed only by its own comment. */
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
  /** The positions of its header and of its data. */
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

/** The header before the data must have the same name as the central directory. */
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

/** Unpacks exactly to the stated length, so that a wrong length is detected before it uses memory. */
function inflate(raw: Buffer, { method, unpacked }: Found): Buffer {
  if (method !== 8) throw new BadFile("damaged");
  try {
    return inflateRawSync(raw, { maxOutputLength: Math.max(1, unpacked) });
  } catch (error) {
    const isLonger = error instanceof RangeError;
    throw new BadFile(isLonger ? "too-much-inside" : "damaged");
  }
}
