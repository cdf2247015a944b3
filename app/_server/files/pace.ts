import { Transform } from "node:stream";

/** How fast a file must come: bytes within a window of ticks, so that one pause on the way ends nothing. */
export type Pace = { readonly tickMs: number; readonly ticks: number; readonly bytesMin: number };

/** At least 4 kB a second over a quarter of a minute: a weak mobile network brings several times that. */
export const PACE: Pace = { tickMs: 5000, ticks: 3, bytesMin: 15 * 4096 };

/** A file that comes so slowly that it would only hold a place. */
export class TooSlow extends Error {}

/** Passes on what comes, counts it, and ends with `TooSlow` when too little came within a window. */
export function paced(pace: Pace, count: (bytes: number) => Error | null): Transform {
  const window: number[] = [];
  let came = 0;
  const timer = setInterval(() => {
    window.push(came);
    came = 0;
    if (window.length > pace.ticks) window.shift();
    const sum = window.reduce((before, bytes) => before + bytes, 0);
    if (window.length === pace.ticks && sum < pace.bytesMin) stream.destroy(new TooSlow());
  }, pace.tickMs);
  const stream = new Transform({
    transform(chunk: Buffer, _encoding, callback) {
      came += chunk.length;
      const error = count(chunk.length);
      if (error === null) callback(null, chunk);
      else callback(error);
    },
    // Everything has come: what is left to do is not the sender's.
    flush(callback) {
      clearInterval(timer);
      callback();
    },
    destroy(error, callback) {
      clearInterval(timer);
      callback(error);
    },
  });
  return stream;
}
