/** Values within this distance of a threshold count as reaching it. Source: method, "Words". */
export const THRESHOLD_TOLERANCE = 1e-9;

/** `value ≥ threshold`, to within THRESHOLD_TOLERANCE. */
export const reaches = (value: number, threshold: number): boolean => value >= threshold - THRESHOLD_TOLERANCE;

/** `value > threshold` by more than THRESHOLD_TOLERANCE: a value that only reaches it does not exceed it. */
export const exceeds = (value: number, threshold: number): boolean => value > threshold + THRESHOLD_TOLERANCE;

/** The nearest number within [low, high]. */
export const clip = (value: number, low: number, high: number): number => Math.min(high, Math.max(low, value));

export const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

/** Arithmetic mean. An empty list has none: the caller decides before, so it is thrown. */
export function mean(values: readonly number[]): number {
  if (values.length === 0) throw new RangeError("the mean of no values");
  return sum(values) / values.length;
}

/** Geometric mean of positive values. */
export function geometricMean(values: readonly number[]): number {
  if (values.some((value) => value <= 0)) throw new RangeError("the geometric mean needs positive values");
  return Math.exp(mean(values.map(Math.log)));
}

/** Sample variance, divisor n − 1, two passes. Needs two values; fewer are thrown. */
export function sampleVariance(values: readonly number[]): number {
  if (values.length < 2) throw new RangeError("the sample variance needs two values");
  const centre = mean(values);
  return sum(values.map((value) => (value - centre) ** 2)) / (values.length - 1);
}

export const sampleDeviation = (values: readonly number[]): number => Math.sqrt(sampleVariance(values));

/**
 * Shannon entropy of shares that sum to 1, divided by that of equal shares: 0 all in one, 1 all equal.
 *
 * A share of 0 adds nothing; a single share has entropy 0. Source: Shannon 1948; method 2.1 (ambiguity).
 */
export function normalisedEntropy(shares: readonly number[]): number {
  if (shares.length < 2) return 0;
  const entropy = -sum(shares.map((share) => (share > 0 ? share * Math.log(share) : 0)));
  return clip(entropy / Math.log(shares.length), 0, 1);
}
