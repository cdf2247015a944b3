import type { Random } from "@/lib/result";
import { normalQuantile } from "./normal";

/** Four 32-bit words from a text. Source: bryc, cyrb128 (public domain). */
function hashToWords(text: string): [number, number, number, number] {
  let [h1, h2, h3, h4] = [1779033703, 3144134277, 1013904242, 2773480762];
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    h1 = h2 ^ Math.imul(h1 ^ code, 597399067);
    h2 = h3 ^ Math.imul(h2 ^ code, 2869860233);
    h3 = h4 ^ Math.imul(h3 ^ code, 951274213);
    h4 = h1 ^ Math.imul(h4 ^ code, 2716044179);
  }
  h1 = Math.imul(h3 ^ (h1 >>> 18), 597399067);
  h2 = Math.imul(h4 ^ (h2 >>> 22), 2869860233);
  h3 = Math.imul(h1 ^ (h3 >>> 17), 951274213);
  h4 = Math.imul(h2 ^ (h4 >>> 19), 2716044179);
  h1 ^= h2 ^ h3 ^ h4;
  return [h1 >>> 0, (h2 ^ h1) >>> 0, (h3 ^ h1) >>> 0, (h4 ^ h1) >>> 0];
}

/**
 * The next words of sfc32, a small fast chaotic generator with a counter, 32 bits each. Source: Doty-Humphrey,
 * PractRand.
 *
 * The state is kept in local variables while many words are generated, so that they stay machine integers: a rating
 * uses 24,000 of them.
 */
function fillFrom(state: Int32Array, words: Int32Array): void {
  let x = state[0] ?? 0;
  let y = state[1] ?? 0;
  let z = state[2] ?? 0;
  let n = state[3] ?? 0;
  const count = words.length;
  for (let at = 0; at < count; at += 1) {
    const out = (((x + y) | 0) + n) | 0;
    x = y ^ (y >>> 9);
    y = (z + (z << 3)) | 0;
    z = (((z << 21) | (z >>> 11)) + out) | 0;
    n = (n + 1) | 0;
    words[at] = out;
  }
  state[0] = x;
  state[1] = y;
  state[2] = z;
  state[3] = n;
}

/** Numbers discarded after seeding, so that similar seeds diverge. */
const WARM_UP = 12;

/**
 * A generator of numbers uniform on [0, 1) with 53 bits; the same seed gives the same numbers on every machine.
 *
 * The seed's text is hashed by cyrb128 into the state of sfc32. Shape: a number or a text; a function without
 * arguments.
 * Unit: none. Range: [0, 1). Edge cases: 1 and "1" are the same seed; not cryptographically secure. Errors: none.
 * Source: C. Doty-Humphrey, PractRand (sfc32); bryc (cyrb128), public domain.
 */
export function seededRandom(seed: number | string): Random {
  const state = Int32Array.from(hashToWords(String(seed)));
  fillFrom(state, new Int32Array(WARM_UP));
  const pair = new Int32Array(2);
  const next = () => {
    fillFrom(state, pair);
    return (((pair[0] ?? 0) >>> 5) * 2 ** 26 + ((pair[1] ?? 0) >>> 6)) / 2 ** 53;
  };
  return Object.assign(next, { fillWords: (words: Int32Array) => fillFrom(state, words) });
}

/**
 * Standard normal numbers by inversion: one uniform number for each, so that the n-th number belongs to the n-th draw.
 *
 * Shape: a source of uniform numbers; a function without arguments. Unit: standard deviations. Range: −8.3 to 8.3.
 * Edge cases: a draw of exactly 0 counts as 2⁻⁵⁴, half the smallest step, so that the result is finite. Errors: none.
 * Source: textbook (inversion); quantile by Wichura 1988.
 */
export function standardNormal(random: Random): () => number {
  return () => normalQuantile(Math.max(random(), 2 ** -54));
}
