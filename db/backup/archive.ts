import { createHash } from "node:crypto";
import type { Readable, Writable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { ReadableStream as WebStream } from "node:stream/web";
import { createZstdCompress, createZstdDecompress } from "node:zlib";
import { Decrypter, Encrypter } from "age-encryption";
import { extract, type Pack, pack } from "tar-stream";
import { OperatorProblem } from "../core/operator-problem";

/** One file of an archive. */
export type ArchiveEntry = { readonly name: string; readonly body: Buffer };

type Bytes = AsyncIterable<Uint8Array>;

const SEAL_HEAD = Buffer.from([0x50, 0x2a, 0x4d, 0x18, 32, 0, 0, 0]);
const SEAL_BYTES = SEAL_HEAD.length + 32;
const ZSTD_MAGIC = Buffer.from([0x28, 0xb5, 0x2f, 0xfd]);
const AGE_MAGIC = Buffer.from("age-encryption.org/v1\n");
/** Larger entries exist only in a damaged archive: files have at most 10 MB, and a part of a table ends after 4 MB. */
const ENTRY_BYTES_MAX = 512 * 1024 * 1024;

/**
 * Writes an archive and ends `out`. Holds one entry in memory at a time.
 *
 * An archive is a tar file, compressed with Zstandard, sealed, and, with a recipient, encrypted with age. The seal is
 * the SHA-256 of all bytes before it, in a frame that Zstandard skips, so `age -d`, `zstd -d` and `tar -x` open it.
 */
export async function writeArchive(
  entries: AsyncIterable<ArchiveEntry>,
  out: Writable,
  recipient: string | undefined,
): Promise<void> {
  const encryptIfAsked = (bytes: Bytes) => (recipient === undefined ? bytes : encrypt(bytes, recipient));
  await pipeline(packEntries(entries), createZstdCompress(), seal, encryptIfAsked, out);
}

async function* packEntries(entries: AsyncIterable<ArchiveEntry>): Bytes {
  const tar = pack();
  const fed = feed(tar, entries).catch((error: unknown) => {
    tar.destroy(error as Error);
    throw error;
  });
  fed.catch(() => {});
  yield* tar as Bytes;
  await fed;
}

async function feed(tar: Pack, entries: AsyncIterable<ArchiveEntry>): Promise<void> {
  for await (const { name, body } of entries)
    await new Promise<void>((resolve, reject) =>
      tar.entry({ name, size: body.length, mode: 0o600 }, body, (error) => (error ? reject(error) : resolve())),
    );
  tar.finalize();
}

async function* seal(bytes: Bytes): Bytes {
  const sum = createHash("sha256");
  for await (const chunk of bytes) {
    sum.update(chunk);
    yield chunk;
  }
  yield Buffer.concat([SEAL_HEAD, sum.digest()]);
}

async function* encrypt(bytes: Bytes, recipient: string): Bytes {
  const encrypter = new Encrypter();
  encrypter.addRecipient(recipient);
  yield* fromWeb(await encrypter.encrypt(toWeb(bytes)));
}

/** Node and the browser's types describe the same streams differently. */
const toWeb = (bytes: Bytes) => WebStream.from(bytes) as unknown as ReadableStream<Uint8Array>;
const fromWeb = (stream: unknown) => stream as WebStream<Uint8Array>;

/**
 * Reads the entries of an archive. Throws a OperatorProblem if it is damaged, foreign or encrypted for somebody else;
 * the seal is checked after the last entry, so only an archive read to its end is known to be complete.
 */
export async function* readArchive(source: Readable, identity: string | undefined): AsyncGenerator<ArchiveEntry> {
  const tar = extract();
  const opened = (bytes: Bytes) => decryptIfNeeded(bytes, identity);
  const fed = pipeline(source, opened, checkSeal, createZstdDecompress(), tar);
  fed.catch(() => {});
  try {
    for await (const entry of tar) {
      const chunks: Buffer[] = [];
      if ((entry.header.size ?? 0) > ENTRY_BYTES_MAX) throw damaged();
      for await (const chunk of entry) chunks.push(chunk as Buffer);
      yield { name: entry.header.name, body: Buffer.concat(chunks) };
    }
    await fed;
  } catch {
    tar.destroy();
    // the first error of the pipeline is the cause; those of the later stages follow from it
    await fed.catch((error: unknown) => {
      throw error instanceof OperatorProblem ? error : damaged();
    });
    throw damaged();
  } finally {
    source.destroy();
  }
}

const damaged = () =>
  new OperatorProblem("This backup is damaged or incomplete. Nothing was restored; use another one.");

async function* decryptIfNeeded(bytes: Bytes, identity: string | undefined): Bytes {
  const [start, rest] = await readStart(bytes);
  const whole = join(start, rest);
  if (start.subarray(0, ZSTD_MAGIC.length).equals(ZSTD_MAGIC)) return yield* whole;
  if (!start.subarray(0, AGE_MAGIC.length).equals(AGE_MAGIC))
    throw new OperatorProblem("This is not a backup of Trellis, or its start is damaged. Nothing was restored.");
  if (identity === undefined)
    throw new OperatorProblem("This backup is encrypted. Name the file with its secret key: --identity FILE.");
  const decrypter = new Decrypter();
  decrypter.addIdentity(identity);
  const plain = await decrypter.decrypt(toWeb(whole)).catch((error: unknown) => {
    if (/no identity/i.test(String(error)))
      throw new OperatorProblem("This secret key does not open the backup: it was encrypted for another key.");
    throw damaged();
  });
  yield* fromWeb(plain);
}

/** The first bytes, at least as many as the longer of the two file marks if there are that many, and the rest. */
async function readStart(bytes: Bytes): Promise<[Buffer, AsyncIterator<Uint8Array>]> {
  const rest = bytes[Symbol.asyncIterator]();
  let start = Buffer.alloc(0);
  while (start.length < AGE_MAGIC.length) {
    const next = await rest.next();
    if (next.done) break;
    start = Buffer.concat([start, next.value]);
  }
  return [start, rest];
}

async function* join(start: Buffer, rest: AsyncIterator<Uint8Array>): Bytes {
  yield start;
  for (let next = await rest.next(); !next.done; next = await rest.next()) yield next.value;
}

/** Passes on everything before the seal, and compares the seal with it at the end. */
async function* checkSeal(bytes: Bytes): Bytes {
  const sum = createHash("sha256");
  let held = Buffer.alloc(0);
  for await (const chunk of bytes) {
    held = Buffer.concat([held, chunk]);
    const ready = held.subarray(0, Math.max(0, held.length - SEAL_BYTES));
    held = Buffer.from(held.subarray(ready.length));
    sum.update(ready);
    if (ready.length > 0) yield ready;
  }
  if (!held.equals(Buffer.concat([SEAL_HEAD, sum.digest()]))) throw damaged();
}
