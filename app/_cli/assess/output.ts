import { Buffer } from "node:buffer";

/** Bytes at first: those of a batch of ratings and more. */
const ROOM = 2 ** 20;

/** Bytes that a character takes in UTF-8 at most, counted as texts count them. */
const BYTES_MAX = 3;

type Output = { readonly write: (text: string) => void; readonly bytes: () => Uint8Array<ArrayBuffer> };

/** Where texts are put one after another: the same for all outputs of a thread, one at a time. */
let room = Buffer.allocUnsafeSlow(ROOM);

/** Texts as UTF-8, one after another: put into one place at once, so that no long text is made of them on the way. */
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
