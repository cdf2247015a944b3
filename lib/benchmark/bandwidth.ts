import { type Insufficient, insufficient } from "@/lib/result";
import { reaches } from "@/lib/stats";

/**
 * Candidate bandwidths, smallest first: .15 to 1.0 in steps of .05. The wider the band, the more distant firms still
 * count. Source: method 3.6.
 */
export const BANDWIDTHS: readonly number[] = Array.from({ length: 18 }, (_, step) => (step + 3) / 20);

/** Minimum effective size of a reference group, in firms of equal weight. Source: method 3.6. */
export const EFFECTIVE_SIZE_MIN = 15;

/** Maximum share of a reference group's weight that one firm may have. Source: method 3.6. */
export const WEIGHT_SHARE_MAX = 0.2;

/**
 * Kernel weights of firms at given squared distances.
 *
 * w = exp(−d² / 2h²). Shape: one squared distance per firm; one weight per firm. Unit: none. Range: 0–1. Edge cases: a
 * firm that shares no known part of the position has an infinite distance and weight 0. Errors: throws if h is not
 * above 0, or if a distance is negative or missing. Source: Nadaraya 1964; Watson 1964; method 3.6.
 */
export function kernelWeights(squared: ArrayLike<number>, bandwidth: number): Float64Array {
  if (!(bandwidth > 0)) throw new RangeError(`not a bandwidth: ${bandwidth}`);
  return Float64Array.from(squared, (value) => {
    if (!(value >= 0)) throw new RangeError(`not a squared distance: ${value}`);
    return Math.exp(-value / (2 * bandwidth ** 2));
  });
}

/**
 * The number of equally weighted firms that would carry as much information as these weights.
 *
 * n_eff = (Σw)² / Σw². Shape: any number of weights. Unit: firms. Range: 1 to the number of weights above 0.
 * Edge cases: scaling all weights changes nothing. Errors: insufficient without a weight above 0; throws for a negative
 * weight and for weights whose squares overflow. Source: Kish 1965; method 3.6.
 */
export function effectiveSampleSize(weights: ArrayLike<number>): number | Insufficient<"no-weight"> {
  const { total, squares } = weightSums(weights);
  if (!Number.isFinite(total ** 2)) throw new RangeError("weights beyond all numbers");
  return squares > 0 ? total ** 2 / squares : insufficient("no-weight");
}

type KernelGroup = {
  readonly bandwidth: number;
  readonly weights: Float64Array;
  readonly effectiveSize: number;
  /** The largest share of the weight of any single firm. */
  readonly largestShare: number;
};

/**
 * The narrowest kernel that still covers enough firms.
 *
 * The smallest h of `BANDWIDTHS` with n_eff ≥ 15 and no firm with more than .20 of the weight. Shape: squared distances
 * of the other firms; returns one weight each. Unit: none. Range: h .15–1. Edge cases: distances are measured relative
 * to the nearest firm, which scales all weights by the same factor and prevents underflow for distant firms; an
 * infinite distance has weight 0; both limits have a tolerance of 1e-9. Errors: insufficient if no h qualifies; throws
 * for a negative or missing distance.
 * Source: method 3.6.
 */
export function chooseBandwidth(squared: ArrayLike<number>): KernelGroup | Insufficient<"no-bandwidth"> {
  const nearest = Array.from(squared).reduce((least, value) => Math.min(least, value), Number.POSITIVE_INFINITY);
  if (nearest === Number.POSITIVE_INFINITY) return insufficient("no-bandwidth");
  const beyond = Float64Array.from(squared, (value) => value - nearest);
  for (const bandwidth of BANDWIDTHS) {
    const weights = kernelWeights(beyond, bandwidth);
    const { total, squares, largest } = weightSums(weights);
    const group = { bandwidth, weights, effectiveSize: total ** 2 / squares, largestShare: largest / total };
    if (isLargeEnough(group)) return group;
  }
  return insufficient("no-bandwidth");
}

/**
 * Whether a group has enough firms and no single firm dominates it.
 *
 * n_eff ≥ 15 and no firm with more than .20 of the weight. Shape: both figures of a group. Unit: firms; shares. Range:
 * boolean.
 * Edge cases: both limits have a tolerance of 1e-9. Errors: none. Source: method 3.6.
 */
export const isLargeEnough = (group: Pick<KernelGroup, "effectiveSize" | "largestShare">): boolean =>
  reaches(group.effectiveSize, EFFECTIVE_SIZE_MIN) && reaches(WEIGHT_SHARE_MAX, group.largestShare);

function weightSums(weights: ArrayLike<number>): { total: number; squares: number; largest: number } {
  const sums = { total: 0, squares: 0, largest: 0 };
  for (let each = 0; each < weights.length; each += 1) {
    const weight = weights[each] ?? 0;
    if (!(weight >= 0)) throw new RangeError(`not a weight: ${weight}`);
    sums.total += weight;
    sums.squares += weight * weight;
    sums.largest = Math.max(sums.largest, weight);
  }
  return sums;
}
