/** Bytes at first: those of a batch of ratings and more. */
const ROOM = 2 ** 20;

/** Bytes that a character takes in UTF-8 at most, counted as texts count them. */
const BYTES_MAX = 3;

type Output = { readonly write: (text: string) => void; readonly bytes: () => Uint8Array<ArrayBuffer> };

const encoder = new TextEncoder();

/** Where texts are put one after another: the same for all outputs of a thread, one at a time. */
let room = new Uint8Array(ROOM);

/** Texts as UTF-8, one after another: put into one place at once, so that no long text is made of them on the way. */
export function startOutput(): Output {
  let length = 0;
  return {
    write: (text) => {
      const most = length + BYTES_MAX * text.length;
      if (most > room.length) room = enlarge(room, most);
      length += encoder.encodeInto(text, room.subarray(length)).written;
    },
    bytes: () => room.slice(0, length),
  };
}

function enlarge(bytes: Uint8Array, least: number): Uint8Array<ArrayBuffer> {
  const larger = new Uint8Array(Math.max(least, 2 * bytes.length));
  larger.set(bytes);
  return larger;
}
