import { Buffer } from "node:buffer";

/** Initial size in bytes: more than a batch of ratings needs. */
const ROOM = 2 ** 20;

/** A UTF-16 code unit takes at most this many bytes in UTF-8. */
const BYTES_MAX = 3;

type Output = { readonly write: (text: string) => void; readonly bytes: () => Uint8Array<ArrayBuffer> };

/** A buffer shared by all outputs of a thread; only one is in use at a time. */
let room = Buffer.allocUnsafeSlow(ROOM);

/** Encodes texts to UTF-8 one after another into one buffer, so that no long string is created in between. */
export function startOutput(): Output {
  let length = 0;
  return {
    write: (text) => {
      const most = length + BYTES_MAX * text.length;
      if (most > room.length) room = enlarge(room, most);
      length += room.write(text, length);
    },
    bytes: () => new Uint8Array(room.subarray(0, length)),
  };
}

function enlarge(bytes: Buffer<ArrayBuffer>, least: number): Buffer<ArrayBuffer> {
  const larger = Buffer.allocUnsafeSlow(Math.max(least, 2 * bytes.length));
  larger.set(bytes);
  return larger;
}
