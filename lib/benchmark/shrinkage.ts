import { type Insufficient, insufficient } from "@/lib/result";
import { clip, exceeds } from "@/lib/stats";
import type { PercentileInterval } from "./interval";

/**
 * κ: the weight of the pooled percentile in shrinkage, in firms; expert judgement until it is estimated. Source: method
 * 3.6.
 */
export const SHRINKAGE_WEIGHT = 10;

/** A number is printed only if the interval is narrower than this. Source: method 3.6. */
export const PRINTED_WIDTH_MAX = 0.35;

/** Percentiles are printed in steps of this size, in hundredths. Source: method 3.6. */
export const PRINTED_STEP = 5;

type ShrinkageFacts = {
  readonly percentile: number;
  readonly effectiveSize: number;
  /** Share of all participants below the firm's score; equal scores count half. */
  readonly pooled: number;
};

/**
 * A percentile among few firms, shrunk towards the percentile among all.
 *
 * p* = (n_eff · p + κ · p_pool) / (n_eff + κ). Shape: both percentiles on 0–1, n_eff, κ. Unit: shares. Range: between
 * the two. Edge cases: κ = 0 leaves p as it is; n_eff = 0 gives p_pool. Errors: throws for a percentile outside 0–1, a
 * negative or infinite n_eff or κ, and if both are 0. Source: Efron & Morris 1975; κ = 10 is expert judgement; method
 * 3.6.
 */
export function shrinkPercentile(
  { percentile, effectiveSize, pooled }: ShrinkageFacts,
  kappa: number = SHRINKAGE_WEIGHT,
): number {
  if (![percentile, pooled].every((p) => p >= 0 && p <= 1)) throw new RangeError("a percentile outside 0–1");
  const weight = effectiveSize + kappa;
  if (!(effectiveSize >= 0 && kappa >= 0 && weight > 0 && Number.isFinite(weight))) {
    throw new RangeError("a weight below 0 or beyond all numbers");
  }
  return (effectiveSize * percentile + kappa * pooled) / weight;
}

/**
 * The percentile as it may be printed: a multiple of 5, and only if the interval is narrower than .35.
 *
 * Shape: the shrunken percentile and the interval. Unit: hundredths. Range: 0–100 in steps of 5. Edge cases: a shrunken
 * percentile outside the interval is first moved to the nearer end, so that number and words agree. Errors:
 * insufficient if the interval is too wide. Source: method 3.6.
 */
export function printPercentile(
  shrunk: number,
  { low, high }: Pick<PercentileInterval, "low" | "high">,
): number | Insufficient<"interval-too-wide"> {
  if (!exceeds(PRINTED_WIDTH_MAX, high - low)) return insufficient("interval-too-wide");
  return PRINTED_STEP * Math.round((100 * clip(shrunk, low, high)) / PRINTED_STEP);
}
