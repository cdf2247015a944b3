import { type Insufficient, isInsufficient } from "@/lib/result";
import { percentileRank } from "@/lib/stats";
import { type PercentileInterval, percentileInterval, weightedDensity } from "./interval";
import { checkParticipant, type Participant, type Pool, type PoolKind } from "./pool";
import { type Composition, describeComposition, type GroupBasis, type ReferenceGroup } from "./reference-group";
import { printPercentile, shrinkPercentile } from "./shrinkage";
import { type Place, placeByThirds } from "./thirds";

/** Where a firm ranks among participants in a similar position. Percentiles are shares, 0–1, except `printed`. */
export type KernelPercentile = {
  readonly basis: GroupBasis;
  /** Share of the reference group below the firm's score, by weight; equal scores count half. */
  readonly percentile: number;
  readonly effectiveSize: number;
  readonly interval: PercentileInterval;
  /** Share of all other participants below the firm's score; equal scores count half. */
  readonly pooled: number;
  readonly shrunk: number;
  /** The thirds of the group in which the firm may be: what may be stated in words. */
  readonly place: Place;
  /** What may be stated as a number, 0–100 in steps of 5. */
  readonly printed: number | Insufficient<"interval-too-wide">;
  readonly composition: Composition;
};

/**
 * Percentile of a firm's score among participants in a similar position, with the statements that may be made about it.
 *
 * p = Σ w (1[x_j < x] + ½ · 1[x_j = x]) / Σ w, over the reference group. Shape: a firm, a pool of scores of the same
 * kind, with or without the firm, and the firm's group in this pool: `findReferenceGroup`. A group depends only on
 * positions, so one group serves all scores of a firm. Unit: shares. Range: 0–1. Edge cases: the firm's own record is
 * left out; scores within 1e-9 are equal. Errors: throws for a firm of the other kind, and for a group without a weight
 * above 0. Source: method 3.6.
 */
export function kernelPercentile<K extends PoolKind>(
  firm: Participant<NoInfer<K>>,
  pool: Pool<K>,
  { basis, weights, effectiveSize }: ReferenceGroup,
): KernelPercentile {
  const { x, id, sem } = checkParticipant(pool.kind, firm);
  const values = pool.members.map((member) => member.x);
  const others = pool.members.map((member) => (member.id === id ? 0 : 1));
  const percentile = percentileRank(x, values, { weights });
  const pooled = percentileRank(x, values, { weights: others });
  if (isInsufficient(percentile) || isInsufficient(pooled)) throw new RangeError("a group without weight");
  const density = weightedDensity({ x, values, weights });
  const interval = percentileInterval({ percentile, effectiveSize, sem, density });
  const shrunk = shrinkPercentile({ percentile, effectiveSize, pooled });
  return {
    basis,
    percentile,
    effectiveSize,
    interval,
    pooled,
    shrunk,
    place: placeByThirds(interval),
    printed: printPercentile(shrunk, interval),
    composition: describeComposition(weights, pool.modes),
  };
}
