import { findReferenceGroup, type Participant, type Pool, type PoolKind } from "@/lib/benchmark";
import { type Insufficient, insufficient, isInsufficient, type Random } from "@/lib/result";
import { type Bootstrap, bootstrapInterval, percentileRank, standardNormal } from "@/lib/stats";

type BootstrapWith = { readonly random: Random; readonly draws?: number; readonly confidence?: number };

/**
 * The interval of a firm's percentile by resampling, to check the interval computed by formula.
 *
 * In each resample the firms of the reference group are drawn with replacement, and an error N(0, SEM²) is added to the
 * firm's own score; the interval is the middle 95 % of the percentiles. Shape: a firm, its pool, a random source. Unit:
 * shares. Range: 0–1. Edge cases: weights and bandwidth are those of the original group; the same seed gives the same
 * interval. Errors: insufficient with fewer than 15 other participants; what `bootstrapInterval` throws is thrown.
 * Source: Efron & Tibshirani 1993; method 3.6.
 */
export function bootstrapPercentile<K extends PoolKind>(
  firm: Participant<NoInfer<K>>,
  pool: Pool<K>,
  { random, ...options }: BootstrapWith,
): Bootstrap | Insufficient<"too-few-participants"> {
  const group = findReferenceGroup(firm, pool);
  if (isInsufficient(group)) return group;
  const { x, sem } = firm;
  const firms = pool.members.flatMap((member, at) => {
    const weight = group.weights[at] ?? 0;
    return weight > 0 ? [{ value: member.x, weight }] : [];
  });

  const normal = standardNormal(random);
  // The first call is the estimate itself: all firms, and the unchanged score.
  let error = 0;
  const statistic = (drawn: Int32Array) => {
    const values = Float64Array.from(drawn, (at) => firms[at]?.value ?? 0);
    const weights = Float64Array.from(drawn, (at) => firms[at]?.weight ?? 0);
    const percentile = percentileRank(x + error, values, { weights });
    error = sem * normal();
    return percentile;
  };
  const found = bootstrapInterval({ units: firms.length, statistic, random, ...options });
  return isInsufficient(found) ? insufficient("too-few-participants") : found;
}
