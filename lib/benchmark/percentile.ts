import { type Insufficient, insufficient, isInsufficient } from "@/lib/result";
import { percentileRank } from "@/lib/stats";
import { type IntervalFacts, type PercentileInterval, percentileInterval, weightedDensity } from "./interval";
import { checkParticipant, type Participant, type Pool, type PoolKind } from "./pool";
import { type Composition, describeComposition, findReferenceGroup, type GroupBasis } from "./reference-group";
import { printPercentile, shrinkPercentile } from "./shrinkage";
import { type Place, placeByThirds } from "./thirds";

/** Where a firm ranks among participants in a similar position. Percentiles are shares, 0–1, except `printed`. */
export type KernelPercentile = {
  readonly basis: GroupBasis;
  /** Weighted mid-rank in the reference group. */
  readonly percentile: number;
  readonly effectiveSize: number;
  readonly interval: PercentileInterval;
  /** Mid-rank among all other participants. */
  readonly pooled: number;
  readonly shrunk: number;
  /** What may be stated in words. */
  readonly place: Place;
  /** What may be stated as a number, 0–100 in steps of 5. */
  readonly printed: number | Insufficient<"interval-too-wide">;
  readonly composition: Composition;
};

/**
 * Percentile of a firm's score among participants in a similar position, with the statements that may be made about it.
 *
 * p = Σ w (1[x_j < x] + ½ · 1[x_j = x]) / Σ w, over the reference group. Shape: a firm, and a pool of scores of the
 * same kind, with or without the firm. Unit: shares. Range: 0–1. Edge cases: the firm's own record is left out; scores
 * within 1e-9 are equal. Errors: insufficient with fewer than 15 other participants; throws for a firm of the other
 * kind.
 * Source: method 3.6.
 */
export function kernelPercentile<K extends PoolKind>(
  firm: Participant<NoInfer<K>>,
  pool: Pool<K>,
): KernelPercentile | Insufficient<"too-few-participants"> {
  const group = findReferenceGroup(firm, pool);
  if (isInsufficient(group)) return group;
  const { x, id, sem } = checkParticipant(pool.kind, firm);
  const { basis, weights, effectiveSize } = group;
  const values = pool.members.map((member) => member.x);
  const percentile = percentileRank(x, values, { weights });
  const pooled = percentileRank(
    x,
    values.filter((_, at) => pool.members[at]?.id !== id),
  );
  if (isInsufficient(percentile) || isInsufficient(pooled)) return insufficient("too-few-participants");
  return describePercentile({
    basis,
    percentile,
    effectiveSize,
    density: weightedDensity({ x, values, weights }),
    sem,
    pooled,
    composition: describeComposition(weights, pool.modes),
  });
}

export type Measured = IntervalFacts & Pick<KernelPercentile, "basis" | "pooled" | "composition">;

/**
 * From the measures of a reference group: the interval, the shrunken percentile, and what may be stated in words and as
 * a number.
 *
 * Shape: the measures of one firm's group. Unit: shares. Range: 0–1. Edge cases: those of the formulas it combines.
 * Errors: those of the formulas it combines. Source: method 3.6.
 */
export function describePercentile(measured: Measured): KernelPercentile {
  const { basis, percentile, effectiveSize, pooled, composition } = measured;
  const interval = percentileInterval(measured);
  const shrunk = shrinkPercentile(measured);
  return {
    basis,
    percentile,
    effectiveSize,
    interval,
    pooled,
    shrunk,
    place: placeByThirds(interval),
    printed: printPercentile(shrunk, interval),
    composition,
  };
}
