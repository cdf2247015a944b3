import { setImmediate } from "node:timers/promises";
import { Zip, ZipDeflate } from "fflate";

/** One file of an archive, as a stream of bytes. */
export type ZipEntry = {
  /** Its path, with folders separated by "/". */
  readonly path: string;
  /**
   * True for compressed formats such as pictures and documents: stored without compression, which saves server time.
   */
  readonly isPacked: boolean;
  readonly chunks: AsyncIterable<Uint8Array> | Iterable<Uint8Array>;
};

/**
 * A ZIP archive as a stream, created while it is sent: only the last chunk of each file is in memory.
 *
 * Without ZIP64, so the caller must keep within 4 GB and 65,535 files.
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

/**
 * Converts chunks to a response body. If it fails, the browser's download fails too, so that an incomplete file never
 * looks complete.
 */
export function toBody(
  pieces: AsyncGenerator<Uint8Array, void, undefined>,
  onBroken: (error: unknown) => void,
): ReadableStream<Uint8Array> {
  return new ReadableStream<Uint8Array>({
    async pull(controller) {
      try {
        // Lets other requests run between two chunks, because compressing would block them.
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
