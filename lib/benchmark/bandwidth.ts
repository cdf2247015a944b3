import { type Insufficient, insufficient } from "@/lib/result";
import { reaches } from "@/lib/stats";

/** Bandwidths that are tried, smallest first: .15 to 1.0 by .05. Source: method 3.6. */
export const BANDWIDTHS: readonly number[] = Array.from({ length: 18 }, (_, step) => (step + 3) / 20);

/** A reference group must be worth this many firms of equal weight. Source: method 3.6. */
export const EFFECTIVE_SIZE_MIN = 15;

/** No firm may hold more than this part of the weight of a reference group. Source: method 3.6. */
export const WEIGHT_SHARE_MAX = 0.2;

/**
 * Kernel weights of firms at given squared distances.
 *
 * w = exp(−d² / 2h²). Shape: one squared distance a firm; one weight a firm. Unit: none. Range: 0–1. Edge cases: a firm
 * at infinite distance, with which no part of the position is shared, weighs 0. Errors: h not above 0 and a negative or
 * missing distance are thrown. Source: Nadaraya 1964; Watson 1964; method 3.6.
 */
export function kernelWeights(squared: ArrayLike<number>, bandwidth: number): Float64Array {
  if (!(bandwidth > 0)) throw new RangeError(`not a bandwidth: ${bandwidth}`);
  return Float64Array.from(squared, (value) => {
    if (!(value >= 0)) throw new RangeError(`not a squared distance: ${value}`);
    return Math.exp(-value / (2 * bandwidth ** 2));
  });
}

/**
 * How many firms of equal weight say as much as these weights do.
 *
 * n_eff = (Σw)² / Σw². Shape: any number of weights. Unit: firms. Range: 1 to the number of weights above 0.
 * Edge cases: unchanged when all weights are multiplied. Errors: insufficient without a weight above 0; a negative weight
 * and weights whose squares are no numbers are thrown. Source: Kish 1965; method 3.6.
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
  /** Largest part of the weight that one firm holds. */
  readonly largestShare: number;
};

/**
 * The narrowest kernel that still compares with enough firms.
 *
 * The smallest h of `BANDWIDTHS` with n_eff ≥ 15 and no share of the weight above .20. Shape: squared distances of the
 * other firms; one weight each comes out. Unit: none. Range: h .15–1. Edge cases: distances count from the nearest firm,
 * which multiplies all weights alike and keeps a far firm's weights from vanishing; an infinite distance weighs 0; both
 * limits hold to within 1e-9. Errors: insufficient where no h does; a negative or missing distance is thrown.
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
 * Whether a group is worth enough firms, and no firm rules it.
 *
 * n_eff ≥ 15 and no share of the weight above .20. Shape: both figures of a group. Unit: firms; shares. Range: yes or no.
 * Edge cases: limits hold to within 1e-9. Errors: none. Source: method 3.6.
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
