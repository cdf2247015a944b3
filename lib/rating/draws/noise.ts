import { CELLS } from "@/lib/instrument";
import type { Random } from "@/lib/result";
import type { CellErrors } from "@/lib/scoring";
import { normalQuantile } from "@/lib/stats";

/**
 * Number of equally likely strata of the normal distribution; a draw uses the midpoint of the one selected by 16 random
 * bits.
 */
const STRATA = 2 ** 16;

/**
 * Number of random 32-bit words that one draw uses. Every cell, scored or not, gets one standard normal number z. Two
 * words make a uniform number, which gives three z; of the last one, two remain unused.
 */
const WORDS_PER_DRAW = 2 * Math.ceil(CELLS.length / 3);

/** Draws generated at a time, so that they stay in the processor's cache. Source: measured; does not affect results. */
export const NOISE_BLOCK = 250;

/** Random words of one block; a shared buffer that every call overwrites. */
const blockWords = new Int32Array(WORDS_PER_DRAW * NOISE_BLOCK);

/**
 * Generates the errors of the next `count` draws, at most NOISE_BLOCK, by cell: `errors[cell · NOISE_BLOCK + draw]`.
 */
type NoiseSource = (count: number) => Float64Array;

/**
 * Errors of drawn levels with the variances and covariances of an error model, draw after draw: `L·z`, L Lᵀ = Cov.
 *
 * A draw uses one z for each cell, three from each uniform number, so that the first thousand draws do not depend on
 * the total number. A z is the quantile at the middle of one of 2¹⁶ equal strata: symmetric, at most 4.325 from 0, with
 * a variance of 1 − 2.0e-5 and a fourth moment of 3 − 8.7e-4.
 * Shape: a generator of uniform numbers and the errors of the cells; returns a function from a number of draws, at most
 * NOISE_BLOCK, to their errors, which the next call overwrites. Unit: levels.
 * Range: within ±4.325 times the sum of the factors of a cell. Edge cases: every cell uses its z, scored or not.
 * Errors: as `factorOf`; throws for more draws than a block. Source: method 3.8 (6), 3.4; quantiles by Wichura 1988 (AS
 * 241).
 */
export function noiseFrom(random: Random, errors: CellErrors): NoiseSource {
  const into = new Float64Array(CELLS.length * NOISE_BLOCK);
  const quantiles = quantilesOfStrata();
  const rows = rowsOf(factorOf(errors));
  const fillWords = random.fillWords ?? ((taken) => fillFrom(random, taken));
  return (count) => {
    if (count > NOISE_BLOCK) throw new RangeError(`${count} draws at a time, more than ${NOISE_BLOCK}`);
    const words = count === NOISE_BLOCK ? blockWords : blockWords.subarray(0, WORDS_PER_DRAW * count);
    fillWords(words);
    spread(into, rows, { words, quantiles });
    return into;
  };
}

/** How far below 0 rounding may bring a remaining variance. */
const ROUNDING = 1e-12;

/**
 * The lower triangle L with L Lᵀ = the given variances and covariances, row by row.
 *
 * Shape: rows up to the diagonal. Unit: levels. Range: any. Edge cases: the row of a cell whose error is determined by
 * the cells before it, or is 0, ends in 0. Errors: throws for a table that is not positive semidefinite. Source: Golub
 * & Van Loan 2013, algorithm 4.2.1 (Cholesky).
 */
export function factorOf(errors: CellErrors): readonly (readonly number[])[] {
  const factor: number[][] = [];
  for (let at = 0; at < errors.length; at += 1) {
    const row = errors[at] ?? [];
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

/** The random words recovered from uniform numbers generated one by one; exact, because each step uses whole bits. */
function fillFrom(random: Random, words: Int32Array): void {
  for (let at = 0; at < words.length; at += 2) {
    const top = random() * 2 ** 27;
    words[at] = Math.floor(top) << 5;
    words[at + 1] = Math.floor((top % 1) * 2 ** 26) << 6;
  }
}

/**
 * The three 16-bit strata in the first 48 bits of a uniform number: from two words, 16 bits, then 11 and 5, then 16.
 */
const firstOf = (high: number): number => high >>> 16;
const secondOf = (high: number, low: number): number => (high & 0xffe0) | (low >>> 27);
const thirdOf = (low: number): number => (low >>> 11) & 0xffff;

/** The z of one draw: three from each uniform number, and one from the last. */
function takeAll(z: Float64Array, { words, quantiles }: Chance, from: number): void {
  let word = from;
  for (let cell = 0; cell < LAST; cell += 3, word += 2) {
    const high = words[word] ?? 0;
    const low = words[word + 1] ?? 0;
    z[cell] = quantiles[firstOf(high)] ?? 0;
    z[cell + 1] = quantiles[secondOf(high, low)] ?? 0;
    z[cell + 2] = quantiles[thirdOf(low)] ?? 0;
  }
  z[LAST] = quantiles[firstOf(words[word] ?? 0)] ?? 0;
}

/** Index of the last cell; the others are processed in threes. */
const LAST = CELLS.length - 1;

type Chance = { readonly words: Int32Array; readonly quantiles: Float64Array };

type Rows = {
  /** The rows of a triangular matrix one after another. */
  readonly factors: Float64Array;
  /** Which rows start with the complete row above, except for its last entry. */
  readonly goesOn: Uint8Array;
};

function rowsOf(factor: readonly (readonly number[])[]): Rows {
  return {
    factors: Float64Array.from(factor.flat()),
    goesOn: Uint8Array.from(factor, (row, cell) => Number(beginsAs(row, factor[cell - 1] ?? []))),
  };
}

function beginsAs(row: readonly number[], above: readonly number[]): boolean {
  for (let at = 0; at < above.length - 1; at += 1) if (above[at] !== row[at]) return false;
  return true;
}

/** `L·z` of each draw. A row that continues the one above reuses its sum, added in the same order. */
function spread(into: Float64Array, { factors, goesOn }: Rows, chance: Chance): void {
  const z = new Float64Array(CELLS.length);
  const end = chance.words.length;
  for (let from = 0, draw = 0; from < end; from += WORDS_PER_DRAW, draw += 1) {
    takeAll(z, chance, from);
    let place = 0;
    let sum = 0;
    for (let cell = 0; cell < z.length; cell += 1) {
      const begin = goesOn[cell] ? Math.max(0, cell - 1) : 0;
      if (begin === 0) sum = 0;
      for (let at = begin; at < cell; at += 1) sum += (factors[place + at] ?? 0) * (z[at] ?? 0);
      into[cell * NOISE_BLOCK + draw] = sum + (factors[place + cell] ?? 0) * (z[cell] ?? 0);
      place += cell + 1;
    }
  }
}

let known: Float64Array | undefined;

/** Φ⁻¹((i + ½)/2¹⁶), computed once. The upper half mirrors the lower one, so that the mean is exactly 0. */
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
