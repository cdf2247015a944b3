import { CELLS } from "@/lib/instrument";
import type { Random } from "@/lib/result";
import type { CellErrors } from "@/lib/scoring";
import { normalQuantile } from "@/lib/stats";

/** Strata of the normal distribution from which a draw takes the midpoint: 16 bits of a uniform number name one. */
const STRATA = 2 ** 16;

/** Each cell takes its z whatever is scored; three come from a uniform number, so that two more are made and not used. */
const PER_DRAW = 3 * Math.ceil(CELLS.length / 3);

/** Draws that are made side by side. */
const TOGETHER = 4;

/** Draws whose noise is made at a time, so that it stays near the processor. Source: measured; changes no figure. */
export const NOISE_BLOCK = 250;

/** Numbers that a block takes: one for every cell and draw. Source: as NOISE_BLOCK. */
export const NOISE_LENGTH = CELLS.length * NOISE_BLOCK;

/** Makes the errors of the next `count` draws, at most NOISE_BLOCK: cell after cell, `errors[cell · NOISE_BLOCK + draw]`. */
type NoiseSource = (count: number) => Float64Array;

/**
 * Errors of drawn levels with the variances and covariances of an error model, draw after draw: `L·z`, L Lᵀ = Cov.
 *
 * A draw takes one z for each cell, three from each uniform number, so that the first thousand draws are the same however
 * many follow. A z is the quantile at the middle of one of 2¹⁶ equal strata: symmetric, at most 4.325 from 0, with a
 * variance of 1 − 2.0e-5 and a fourth moment of 3 − 8.7e-4.
 * Shape: a generator of uniform numbers, the errors of the cells, and where to put them if not into a new array; gives a
 * function from a count of draws, at most NOISE_BLOCK, to their errors, which the next call overwrites. Unit: levels.
 * Range: within ±4.325 times the sum of the factors of a cell. Edge cases: every cell takes its z, scored or not. Errors:
 * as `factorOf`. Source: method 3.8 (6), 3.4; quantiles by Wichura 1988 (AS 241).
 */
export function noiseFrom(
  random: Random,
  errors: CellErrors,
  into: Float64Array = new Float64Array(NOISE_LENGTH),
): NoiseSource {
  const quantiles = quantilesOfStrata();
  const factor = factorOf(errors);
  const z = Array.from({ length: TOGETHER }, () => new Float64Array(PER_DRAW));
  const words = new Int32Array((2 * PER_DRAW) / 3);
  const fillWords = random.fillWords ?? ((taken) => fillFrom(random, taken));
  return (count) => {
    for (let draw = 0; draw < count; draw += TOGETHER) {
      const drawn = Math.min(TOGETHER, count - draw);
      for (const each of z.slice(0, drawn)) {
        fillWords(words);
        takeAll(each, words, quantiles);
      }
      spread(into, { draw, drawn }, z, factor);
    }
    return into;
  };
}

/** How far rounding may bring a variance that is left over below 0. */
const ROUNDING = 1e-12;

/**
 * The lower triangle L with L Lᵀ = the given variances and covariances, row by row.
 *
 * Shape: rows up to the diagonal. Unit: levels. Range: any. Edge cases: a cell whose error the cells before it determine, or
 * that has none, takes a row that ends in 0. Errors: a table that no errors can have is thrown. Source: Golub & Van Loan
 * 2013, algorithm 4.2.1 (Cholesky).
 */
export function factorOf(errors: CellErrors): readonly (readonly number[])[] {
  const factor: number[][] = [];
  for (const [at, row] of errors.entries()) {
    const own: number[] = [];
    for (let column = 0; column < at; column += 1) {
      const beside = factor[column] ?? [];
      const left = (row[column] ?? 0) - dot(own, beside, column);
      const pivot = beside[column] ?? 0;
      own.push(pivot === 0 ? 0 : left / pivot);
    }
    const left = (row[at] ?? 0) - dot(own, own, at);
    if (!(left > -ROUNDING)) throw new RangeError("no errors have these variances and covariances");
    own.push(left < ROUNDING ? 0 : Math.sqrt(left));
    factor.push(own);
  }
  return factor;
}

function dot(a: readonly number[], b: readonly number[], length: number): number {
  let total = 0;
  for (let at = 0; at < length; at += 1) total += (a[at] ?? 0) * (b[at] ?? 0);
  return total;
}

/** The words of uniform numbers that came one by one: exact, since each step takes whole bits. */
function fillFrom(random: Random, words: Int32Array): void {
  for (let at = 0; at < words.length; at += 2) {
    const top = random() * 2 ** 27;
    words[at] = Math.floor(top) << 5;
    words[at + 1] = Math.floor((top % 1) * 2 ** 26) << 6;
  }
}

/** Three z from the first 48 bits of each uniform number, sixteen at a time: of two words, 16, then 11 and 5, then 16. */
function takeAll(z: Float64Array, words: Int32Array, quantiles: Float64Array): void {
  for (let at = 0, word = 0; at < z.length; at += 3, word += 2) {
    const [high, low] = [words[word] ?? 0, words[word + 1] ?? 0];
    z[at] = quantiles[high >>> 16] ?? 0;
    z[at + 1] = quantiles[(high & 0xffe0) | (low >>> 27)] ?? 0;
    z[at + 2] = quantiles[(low >>> 11) & 0xffff] ?? 0;
  }
}

type Drawn = { readonly draw: number; readonly drawn: number };

/** Four draws side by side: one sum alone would wait for each of its additions. Each adds up in the order it always did. */
function spread(
  into: Float64Array,
  { draw, drawn }: Drawn,
  [k, l, m, n]: readonly Float64Array[],
  factor: readonly (readonly number[])[],
): void {
  if (k === undefined || l === undefined || m === undefined || n === undefined) return;
  for (let cell = 0; cell < factor.length; cell += 1) {
    const row = factor[cell] ?? [];
    let [first, second, third, fourth] = [0, 0, 0, 0];
    for (let at = 0; at < row.length; at += 1) {
      const part = row[at] ?? 0;
      first += part * (k[at] ?? 0);
      second += part * (l[at] ?? 0);
      third += part * (m[at] ?? 0);
      fourth += part * (n[at] ?? 0);
    }
    const place = cell * NOISE_BLOCK + draw;
    into[place] = first;
    if (drawn > 1) into[place + 1] = second;
    if (drawn > 2) into[place + 2] = third;
    if (drawn > 3) into[place + 3] = fourth;
  }
}

let known: Float64Array | undefined;

/** Φ⁻¹((i + ½)/2¹⁶), computed once: the upper half is the lower one mirrored, so that the mean is 0 to the last bit. */
function quantilesOfStrata(): Float64Array {
  if (known !== undefined) return known;
  const quantiles = new Float64Array(STRATA);
  for (let stratum = 0; stratum < STRATA / 2; stratum += 1) {
    const z = normalQuantile((stratum + 0.5) / STRATA);
    quantiles[stratum] = z;
    quantiles[STRATA - 1 - stratum] = -z;
  }
  known = quantiles;
  return quantiles;
}
