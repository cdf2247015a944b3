/** Values within this distance of a threshold count as reaching it. Source: method, "Words". */
export const THRESHOLD_TOLERANCE = 1e-9;

/**
 * `value ≥ threshold`, to within 1e-9.
 *
 * Shape: two numbers. Unit: that of both. Range: boolean. Edge cases: a value 1e-9 below the threshold reaches it;
 * false for NaN. Errors: none. Source: method, "Words".
 */
export const reaches = (value: number, threshold: number): boolean => value >= threshold - THRESHOLD_TOLERANCE;

/**
 * `value > threshold` by more than 1e-9: a value equal to the threshold does not exceed it.
 *
 * Shape: two numbers. Unit: that of both. Range: boolean. Edge cases: a value 1e-9 above the threshold does not exceed
 * it; false for NaN. Errors: none. Source: method, "Words".
 */
export const exceeds = (value: number, threshold: number): boolean => value > threshold + THRESHOLD_TOLERANCE;

/**
 * The nearest number within [low, high].
 *
 * Shape: three numbers. Unit: that of all. Range: low to high. Edge cases: NaN stays NaN; high if low is above high.
 * Errors: none. Source: textbook.
 */
export const clip = (value: number, low: number, high: number): number => Math.min(high, Math.max(low, value));

/**
 * Sum of values, from first to last.
 *
 * Shape: any number of values. Unit: of the values. Range: all numbers. Edge cases: 0 without values; NaN if any value
 * is NaN. Errors: none. Source: textbook.
 */
export function sum(values: readonly number[]): number {
  let total = 0;
  for (let at = 0; at < values.length; at += 1) total += values[at] ?? 0;
  return total;
}

/**
 * Arithmetic mean, Σx / n.
 *
 * Shape: one or more values. Unit: of the values. Range: between the smallest and the largest. Edge cases: one value is
 * its own mean. Errors: throws without values, because the caller must check that there are enough, and for values that
 * are not finite or whose sum is not. Source: textbook.
 */
export function mean(values: readonly number[]): number {
  return meanOf(sum(values), values.length);
}

/**
 * Arithmetic mean from a sum and a count, Σx / n.
 *
 * Shape: the sum of some values, and their number. Unit: of the values. Range: between the smallest and the largest.
 * Edge cases: one value is its own mean. Errors: throws for a count of 0 and a mean that is not finite. Source:
 * textbook.
 */
export function meanOf(total: number, count: number): number {
  if (count === 0) throw new RangeError("the mean of no values");
  return finite(total / count);
}

/** Throws if a result is not finite, because that is a programming error of the caller. */
function finite(figure: number): number {
  if (!Number.isFinite(figure)) throw new RangeError("a mean or variance that is no finite number");
  return figure;
}

/**
 * Geometric mean of positive values, exp(Σ ln x / n).
 *
 * Shape: one or more values above 0. Unit: of the values. Range: between the smallest and the largest; never above the
 * arithmetic mean. Edge cases: one value is its own mean. Errors: throws without values, and for a value that is not
 * above 0 or not finite. Source: textbook.
 */
export function geometricMean(values: readonly number[]): number {
  if (values.some((value) => value <= 0)) throw new RangeError("the geometric mean needs positive values");
  return Math.exp(mean(values.map(Math.log)));
}

/**
 * Sample variance, Σ(x − mean)² / (n − 1), in two passes.
 *
 * Shape: two or more values. Unit: of the values, squared. Range: 0 and up. Edge cases: exactly 0 for equal values,
 * whose mean may differ from them by rounding. Errors: throws for fewer than two values, values that are not finite and
 * a variance that overflows. Source: textbook.
 */
export function sampleVariance(values: readonly number[]): number {
  if (values.length < 2) throw new RangeError("the sample variance needs two values");
  const [first] = values;
  if (values.every((value) => value === first)) return 0;
  const centre = mean(values);
  return finite(sum(values.map((value) => (value - centre) ** 2)) / (values.length - 1));
}

/**
 * Sample standard deviation, the root of the sample variance.
 *
 * Shape: two or more values. Unit: of the values. Range: 0 and up. Edge cases: 0 for equal values. Errors: as the sample
 * variance. Source: textbook.
 */
export const sampleDeviation = (values: readonly number[]): number => Math.sqrt(sampleVariance(values));

/**
 * Shannon entropy of shares that sum to 1, divided by that of equal shares: 0 if one share is 1, 1 if all are equal.
 *
 * −Σ p ln p / ln n. Shape: shares that sum to 1. Unit: none. Range: 0–1. Edge cases: a share of 0 adds nothing; one
 * share, or none, has entropy 0. Errors: none. Source: Shannon 1948; method 2.1 (ambiguity).
 */
export function normalisedEntropy(shares: readonly number[]): number {
  if (shares.length < 2) return 0;
  const entropy = -sum(shares.map((share) => (share > 0 ? share * Math.log(share) : 0)));
  return clip(entropy / Math.log(shares.length), 0, 1);
}
