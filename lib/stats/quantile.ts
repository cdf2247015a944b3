import { type Insufficient, insufficient } from "@/lib/result";
import { isMeasurable } from "./measurable";
import { THRESHOLD_TOLERANCE } from "./moments";

/** The supported definitions of quantiles, by number. Source: Hyndman & Fan 1996. */
export const QUANTILE_TYPES = [1, 2, 6, 7] as const;
type QuantileType = (typeof QUANTILE_TYPES)[number];

/**
 * Quantile of a sample, by the given definition.
 *
 * Type 1 is the inverse of the empirical distribution; 2 the same with the mean of the two neighbours if it is flat; 6
 * linear at (n + 1)p, so that a new value falls below it with probability p; 7, our default, linear at 1 + (n − 1)p as
 * in R, NumPy and spreadsheets. Shape: one or more values in any order, p, type. Unit: of the values. Range: between
 * the smallest and the largest. Edge cases: one value is every quantile of itself; at p = 0 and 1 the ends; in types 1
 * and 2 an np within 1e-9 of an integer counts as integer. Errors: throws without values, for a value that is not
 * finite and for a p outside 0–1. Source: Hyndman & Fan 1996, American Statistician 50, definitions 1, 2, 6 and 7.
 */
export function quantile(values: ArrayLike<number>, p: number, type: QuantileType = 7): number {
  const sorted = inOrder(values);
  const count = sorted.length;
  if (![sorted[0], sorted[count - 1]].every((end) => end !== undefined && isMeasurable(end)))
    throw new RangeError("a quantile needs values, all finite");
  checkShare(p);
  switch (type) {
    case 1:
      return valueAt(sorted, stepUp(count * p) - 1);
    case 2:
      return (valueAt(sorted, stepUp(count * p) - 1) + valueAt(sorted, stepDown(count * p))) / 2;
    case 6:
      return between(sorted, (count + 1) * p - 1);
    case 7:
      return between(sorted, (count - 1) * p);
  }
}

/** Sorts the values, unless they are sorted already, for example if several quantiles are computed. */
function inOrder(values: ArrayLike<number>): ArrayLike<number> {
  for (let at = 1; at < values.length; at += 1) {
    if (!((values[at - 1] ?? Number.NaN) <= (values[at] ?? Number.NaN))) return Float64Array.from(values).sort();
  }
  return values;
}

type PercentileRankOptions = {
  /** Weight of each value; if absent, all are equal. */
  readonly weights?: ArrayLike<number>;
  /** How equal values count: half of them as below ("mid", our default), none ("below") or all ("at-or-below"). */
  readonly ties?: "mid" | "below" | "at-or-below";
};

const TIES_BELOW = { mid: 0.5, below: 0, "at-or-below": 1 } as const;

/**
 * The share of the values below x, plus half of the equal ones.
 *
 * p = Σ w(1[xⱼ < x] + ½·1[xⱼ = x]) / Σ w. Shape: one number, values, and weights of the same length if any. Unit: a
 * share.
 * Range: 0–1. Edge cases: x below all values gives 0, above all 1, equal to all ½; a value of weight 0 does not exist.
 * Errors: insufficient without values of positive weight; throws for unequal lengths, an x or a value that is not
 * finite and a negative weight. Source: textbook (mid-rank); method 3.6.
 */
export function percentileRank(
  x: number,
  values: ArrayLike<number>,
  { weights, ties = "mid" }: PercentileRankOptions = {},
): number | Insufficient<"no-weight"> {
  if (weights !== undefined && weights.length !== values.length) throw new RangeError("values and weights differ");
  if (!isMeasurable(x)) throw new RangeError("the rank of no finite number");
  let [below, equal, total] = [0, 0, 0];
  for (let each = 0; each < values.length; each += 1) {
    const value = checkValue(values[each]);
    const weight = weights === undefined ? 1 : checkWeight(weights[each]);
    total += weight;
    if (value < x) below += weight;
    else if (value === x) equal += weight;
  }
  if (!(total > 0)) return insufficient("no-weight");
  return Math.min(1, (below + TIES_BELOW[ties] * equal) / total);
}

const valueAt = (sorted: ArrayLike<number>, index: number): number =>
  sorted[Math.min(sorted.length - 1, Math.max(0, index))] ?? 0;

/** Ceiling, and floor plus one, each with a tolerance of 1e-9. */
const stepUp = (place: number): number => Math.ceil(place - THRESHOLD_TOLERANCE);
const stepDown = (place: number): number => Math.floor(place + THRESHOLD_TOLERANCE);

/** Linear interpolation between order statistics, counted from 0. */
function between(sorted: ArrayLike<number>, place: number): number {
  const below = valueAt(sorted, Math.floor(place));
  const above = valueAt(sorted, Math.ceil(place));
  return below + (place - Math.floor(place)) * (above - below);
}

function checkShare(p: number): void {
  if (!(p >= 0 && p <= 1)) throw new RangeError(`a quantile needs p within 0–1, not ${p}`);
}

function checkValue(value: number | undefined): number {
  if (value === undefined || !isMeasurable(value)) throw new RangeError("a value that is no finite number");
  return value;
}

function checkWeight(weight: number | undefined): number {
  if (weight === undefined || !(weight >= 0 && isMeasurable(weight))) {
    throw new RangeError(`${weight} is no weight`);
  }
  return weight;
}
