import { type Insufficient, insufficient } from "@/lib/result";
import { isMeasurable } from "./measurable";
import { clip, mean } from "./moments";

/**
 * Ranks of values, from 1 for the smallest; equal values share the mean of their ranks.
 *
 * Shape: any number of values, as many ranks in the same order. Unit: ranks. Range: 1 to the number of values.
 * Edge cases: no values have no ranks; all equal share (n + 1)/2. Errors: a value that is not a number is thrown.
 * Source: Kendall & Gibbons 1990 (mid-ranks).
 */
export function midRanks(values: ArrayLike<number>): Float64Array {
  const order = Array.from({ length: values.length }, (_, index) => index);
  order.sort((a, b) => numberAt(values, a) - numberAt(values, b));
  const ranks = new Float64Array(values.length);
  for (let first = 0; first < order.length; ) {
    let next = first + 1;
    while (next < order.length && values[order[next] ?? 0] === values[order[first] ?? 0]) next += 1;
    for (const index of order.slice(first, next)) ranks[index] = (first + 1 + next) / 2;
    first = next;
  }
  return ranks;
}

export type CorrelationReason = "too-few-pairs" | "constant-values";

/**
 * Pearson's product-moment correlation of two lists.
 *
 * r = Σ(x − x̄)(y − ȳ) / √(Σ(x − x̄)² Σ(y − ȳ)²). Shape: two lists of one length. Unit: none. Range: −1 to 1.
 * Edge cases: two pairs give −1 or 1. Errors: insufficient with fewer than two pairs, or where one list does not vary;
 * unequal lengths and a value that is not a number are thrown. Source: Pearson 1896; textbook.
 */
export function correlation(x: ArrayLike<number>, y: ArrayLike<number>): number | Insufficient<CorrelationReason> {
  if (x.length !== y.length) throw new RangeError("the two lists differ in length");
  if (x.length < 2) return insufficient("too-few-pairs");
  const [left, right] = [centre(x), centre(y)];
  const size = Math.sqrt(left.square) * Math.sqrt(right.square);
  if (!(left.varies && right.varies && size > 0)) return insufficient("constant-values");
  let product = 0;
  for (const [index, value] of left.values.entries()) product += value * (right.values[index] ?? 0);
  return clip(product / size, -1, 1);
}

/**
 * Spearman's rank correlation: Pearson's correlation of the mid-ranks.
 *
 * Shape: two lists of one length. Unit: none. Range: −1 to 1. Edge cases: equal values share their mean rank, so that
 * ties need no correction. Errors: insufficient with fewer than two pairs, or where one list does not vary; unequal
 * lengths and a value that is not a number are thrown. Source: Spearman 1904; method 3.1 (sensitivity of weights).
 */
export function rankCorrelation(x: ArrayLike<number>, y: ArrayLike<number>): number | Insufficient<CorrelationReason> {
  return correlation(midRanks(x), midRanks(y));
}

/** Distances from the mean and their sum of squares; a list of equal values varies by rounding only, that is not. */
function centre(list: ArrayLike<number>) {
  const values = Float64Array.from(list, (_, index) => numberAt(list, index));
  const middle = mean(Array.from(values));
  const first = values[0];
  const varies = values.some((value) => value !== first);
  const away = values.map((value) => value - middle);
  return { values: away, varies, square: away.reduce((total, value) => total + value * value, 0) };
}

function numberAt(values: ArrayLike<number>, index: number): number {
  const value = values[index];
  if (value === undefined || !isMeasurable(value)) throw new RangeError("a value that is no finite number");
  return value;
}
