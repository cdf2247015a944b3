import { Transform } from "node:stream";

/** Minimum upload speed: bytes within a window of ticks, so that a single pause does not abort the upload. */
export type Pace = { readonly tickMs: number; readonly ticks: number; readonly bytesMin: number };

/** At least 4 kB per second over 15 seconds; a weak mobile network reaches several times that. */
export const PACE: Pace = { tickMs: 5000, ticks: 3, bytesMin: 15 * 4096 };

/** The upload is so slow that it would only block a slot. */
export class TooSlow extends Error {}

/** Passes data through, counts it, and fails with `TooSlow` if too little arrives within a window. */
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
    // Everything has arrived; further delays are not the sender's fault.
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
