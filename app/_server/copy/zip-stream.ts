import { setImmediate } from "node:timers/promises";
import { Zip, ZipDeflate } from "fflate";

/** One file of an archive, as its bytes come. */
export type ZipEntry = {
  /** Its place, folders divided by "/". */
  readonly path: string;
  /** Packed already, as pictures and documents are: kept as it is, which costs the server nothing. */
  readonly isPacked: boolean;
  readonly chunks: AsyncIterable<Uint8Array>;
};

/**
 * A ZIP archive in pieces, made while it is sent: of each file no more is in memory than its last chunk.
 *
 * Without the extension for large archives: 4 GB and 65,535 files, which the caller keeps to.
 */
export async function* zipStream(
  entries: AsyncIterable<ZipEntry>,
  madeAt: Date,
): AsyncGenerator<Uint8Array, void, undefined> {
  let made: Uint8Array[] = [];
  const take = () => {
    const taken = made;
    made = [];
    return taken;
  };
  const zip = new Zip((error, chunk) => {
    if (error !== null) throw error;
    made.push(chunk);
  });
  for await (const { path, isPacked, chunks } of entries) {
    const file = new ZipDeflate(path, { level: isPacked ? 0 : 6 });
    file.mtime = madeAt;
    zip.add(file);
    for await (const chunk of chunks) {
      file.push(chunk);
      yield* take();
    }
    file.push(new Uint8Array(0), true);
    yield* take();
  }
  zip.end();
  yield* take();
}

/** Pieces as the body of an answer. One that breaks off is broken to the browser too, and never looks whole. */
export function toBody(
  pieces: AsyncGenerator<Uint8Array, void, undefined>,
  onBroken: (error: unknown) => void,
): ReadableStream<Uint8Array> {
  return new ReadableStream<Uint8Array>({
    async pull(controller) {
      try {
        // packing must not keep other requests waiting
        await setImmediate();
        const { done: isDone, value } = await pieces.next();
        if (isDone) controller.close();
        else controller.enqueue(value);
      } catch (error) {
        onBroken(error);
        controller.error(error);
      }
    },
    async cancel() {
      await pieces.return();
    },
  });
}
