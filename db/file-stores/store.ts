import type { Readable } from "node:stream";

/** Where bytes lie: below their firm, by their hash. Two firms with the same file never share, so neither can tell. */
export type Address = { readonly firmId: string; readonly digest: string };

/** Bytes from `start` to `end`, both counted in. */
export type Range = { readonly start: number; readonly end: number };

/** The one port through which bytes of files are kept and read: a folder, or an S3-compatible server. */
export type FileStore = {
  /** Keeps the bytes of a file of ours on disk; keeping the same again changes nothing. Whole, or not at all. */
  readonly keep: (address: Address, path: string) => Promise<void>;
  readonly has: (address: Address) => Promise<boolean>;
  /** The bytes, or undefined where there are none. */
  readonly read: (address: Address, range?: Range) => Promise<Readable | undefined>;
  /** Removing what is not there is no error. */
  readonly remove: (address: Address) => Promise<void>;
  readonly removeFirm: (firmId: string) => Promise<void>;
  /** The firms of which something is kept. */
  readonly listFirms: () => Promise<readonly string[]>;
  /** What is kept of a firm, and since when. */
  readonly list: (firmId: string) => Promise<readonly StoredFile[]>;
  /** Fails where nothing can be kept; for `doctor`. */
  readonly probe: () => Promise<void>;
  /** Where it is, in words for the operator, without a secret. */
  readonly place: string;
};

export type StoredFile = { readonly digest: string; readonly since: Date };

const FIRM = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const DIGEST = /^[0-9a-f]{64}$/;

export const isFirmId = (text: string): boolean => FIRM.test(text);
export const isDigest = (text: string): boolean => DIGEST.test(text);

/** Both parts are ours and never typed; what does not look like it reaches no path. */
export function checkAddress({ firmId, digest }: Address): void {
  if (!isFirmId(firmId) || !isDigest(digest)) throw new Error("not the address of a file");
}
