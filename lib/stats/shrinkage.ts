import { type Insufficient, insufficient, isInsufficient } from "@/lib/result";
import { isMeasurable } from "./measurable";
import { sum } from "./moments";

/** A group's mean with the square of its standard error, σ²/n. */
export type GroupMean = { readonly mean: number; readonly variance: number };

export type ShrunkMean = {
  /** How much of the group's own mean is kept, λ. */
  readonly kept: number;
  readonly mean: number;
  /** Posterior standard deviation with μ and τ² taken as known. */
  readonly deviation: number;
};

/**
 * The mean of a group pulled towards the mean of all groups, by how uncertain it is itself.
 *
 * λ = τ² / (τ² + σ²/n); λȳ + (1 − λ)μ, with standard deviation τ√(1 − λ). Shape: the group, and centre μ and variance τ²
 * of all groups. Unit: of the mean. Range: between ȳ and μ. Edge cases: τ² = 0 gives μ without deviation; a variance of 0
 * keeps the group's own mean. Errors: insufficient where both variances are 0; a negative variance and a number that is
 * not finite are thrown. Source: Lindley & Smith 1972; Efron & Morris 1975; method 3.6.
 */
export function shrinkMean(
  group: GroupMean,
  groups: { readonly centre: number; readonly between: number },
): ShrunkMean | Insufficient<"no-variance"> {
  const { centre, between } = groups;
  checkGroup(group);
  if (!isMeasurable(centre) || !(between >= 0 && isMeasurable(between))) throw new RangeError("not a group of groups");
  if (between + group.variance === 0) return insufficient("no-variance");
  const kept = between / (between + group.variance);
  return {
    kept,
    mean: kept * group.mean + (1 - kept) * centre,
    deviation: Math.sqrt(between * (1 - kept)),
  };
}

/** A squared error this small is none: its weight, squared, would be no number. */
const VARIANCE_MIN = 1e-150;

export type ShrunkMeans = {
  /** Mean of all groups, μ, each weighing 1/(τ² + σ²/n). */
  readonly centre: number;
  readonly centreError: number;
  /** Variance between groups, τ². */
  readonly between: number;
  /** Cochran's Q, the spread of the groups in units of their own error. */
  readonly heterogeneity: number;
  readonly groups: readonly (ShrunkMean & {
    /** Standard error of the mean that also counts the uncertainty of μ, as metafor's blup gives it. */
    readonly predictionError: number;
  })[];
};

/**
 * Means of groups shrunk towards their common mean, with the variance between groups by DerSimonian & Laird.
 *
 * τ² = max(0, (Q − (k − 1)) / (Σw − Σw²/Σw)), w = n/σ²; μ weighs by 1/(τ² + σ²/n); each mean by `shrinkMean`. Shape: two
 * or more groups, each with mean and squared standard error; as many results in the same order. Unit: of the means.
 * Range: each between its own mean and μ. Edge cases: τ² = 0, where the groups differ by no more than their errors, gives
 * all of them μ. Errors: insufficient with fewer than two groups, and where a group has no error (one value, or equal
 * values); a negative variance and a number that is not finite are thrown.
 * Source: DerSimonian & Laird 1986; Morris 1983; method 3.6.
 */
export function shrinkMeans(
  groups: readonly GroupMean[],
): ShrunkMeans | Insufficient<"too-few-groups" | "group-without-variance"> {
  for (const group of groups) checkGroup(group);
  if (groups.length < 2) return insufficient("too-few-groups");
  if (groups.some((group) => group.variance < VARIANCE_MIN)) return insufficient("group-without-variance");

  const { heterogeneity, between } = betweenGroups(groups);
  const precision = sum(groups.map(({ variance }) => 1 / (between + variance)));
  const centre = sum(groups.map(({ mean, variance }) => mean / (between + variance))) / precision;
  const shrunk = groups.flatMap((group) => {
    const own = shrinkMean(group, { centre, between });
    return isInsufficient(own)
      ? []
      : [{ ...own, predictionError: Math.hypot(own.deviation, (1 - own.kept) / Math.sqrt(precision)) }];
  });
  return { centre, centreError: 1 / Math.sqrt(precision), between, heterogeneity, groups: shrunk };
}

function betweenGroups(groups: readonly GroupMean[]): { readonly heterogeneity: number; readonly between: number } {
  const weights = groups.map(({ variance }) => 1 / variance);
  const total = sum(weights);
  const centre = sum(groups.map(({ mean }, at) => mean * (weights[at] ?? 0))) / total;
  const heterogeneity = sum(groups.map(({ mean }, at) => (weights[at] ?? 0) * (mean - centre) ** 2));
  const scale = total - sum(weights.map((weight) => weight * weight)) / total;
  return { heterogeneity, between: Math.max(0, (heterogeneity - (groups.length - 1)) / scale) };
}

function checkGroup({ mean, variance }: GroupMean): void {
  if (!isMeasurable(mean) || !(variance >= 0 && isMeasurable(variance)))
    throw new RangeError("not a mean with its variance");
}
