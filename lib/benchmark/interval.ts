import { type Insufficient, insufficient, isInsufficient } from "@/lib/result";
import { exceeds, reaches, wilsonInterval } from "@/lib/stats";
import { effectiveSampleSize } from "./bandwidth";

/**
 * Factor of Silverman's rule for the bandwidth of a Gaussian density estimate. Source: Silverman 1986, 3.4.2; method
 * 3.6.
 */
export const DENSITY_WIDTH = 1.06;

type WeightedScores = {
  readonly x: number;
  readonly values: ArrayLike<number>;
  readonly weights: ArrayLike<number>;
};

/**
 * Density of a group's scores at one score: weighted Gaussian density estimate.
 *
 * f(x) = Σ w φ((x − x_j) / b) / (b Σw), b = 1.06 · s_w · n_eff^(−1/5), s_w the weighted standard deviation with divisor
 * Σw.
 * Shape: one weight per value. Unit: 1 / unit of the scores. Range: 0 and above. Edge cases: a value of weight 0 has no
 * effect. Errors: insufficient without a weight above 0, and if all scores are equal; throws for unequal lengths,
 * negative weights and scores whose squares overflow. Source: Silverman 1986; method 3.6.
 */
export function weightedDensity(scores: WeightedScores): number | Insufficient<"no-weight" | "no-spread"> {
  const { x, values, weights } = scores;
  if (values.length !== weights.length) throw new RangeError("values and weights differ in length");
  const size = effectiveSampleSize(weights);
  if (isInsufficient(size)) return size;
  const mean = (of: (away: number) => number): number => {
    let [total, weight] = [0, 0];
    for (let each = 0; each < weights.length; each += 1) {
      // The differences from x are summed, not the scores themselves, so that scores all equal to x have a spread of
      // exactly 0.
      total += (weights[each] ?? 0) * of((values[each] ?? 0) - x);
      weight += weights[each] ?? 0;
    }
    return total / weight;
  };
  const centre = mean((away) => away);
  const spread = Math.sqrt(mean((away) => (away - centre) ** 2));
  if (!Number.isFinite(spread)) throw new RangeError("scores beyond all numbers");
  if (!exceeds(spread, 0)) return insufficient("no-spread");
  const width = DENSITY_WIDTH * spread * size ** -0.2;
  return mean((away) => Math.exp(-((away / width) ** 2) / 2)) / (width * Math.sqrt(2 * Math.PI));
}

export type PercentileInterval = {
  readonly low: number;
  readonly high: number;
  /**
   * n*: scores of this many firms, without any error, would give an equally wide interval; 0 if it carries no
   * information.
   */
  readonly size: number;
};

type IntervalFacts = {
  readonly percentile: number;
  readonly effectiveSize: number;
  /** Standard error of the firm's own score, and the density of the group's scores at that score. */
  readonly sem: number;
  readonly density: number | Insufficient<"no-weight" | "no-spread">;
};

/**
 * 95 % interval of a percentile. It accounts for the small number of firms compared and for the error of the firm's own
 * score.
 *
 * Var = p(1 − p) / n_eff + (f · SEM)², n* = p(1 − p) / Var; Wilson's interval with min(n*, n_eff), at p = 0 or 1 with
 * n_eff. Shape: p on 0–1, n_eff, SEM in units of the score, f per unit. Unit: shares. Range: 0–1. Edge cases: p within
 * 1e-9 of 0 or 1 counts as 0 or 1; if the whole group has the firm's own score and that has an error, the interval is
 * 0–1.
 * Errors: throws for p outside 0–1, n_eff not above 0, and a negative SEM or density. Source: Wilson 1927; method 3.6.
 */
export function percentileInterval(facts: IntervalFacts): PercentileInterval {
  const { percentile, effectiveSize, sem } = facts;
  if (!(percentile >= 0 && percentile <= 1)) throw new RangeError(`not a percentile on 0–1: ${percentile}`);
  if (!(effectiveSize > 0 && effectiveSize < Number.POSITIVE_INFINITY) || !(sem >= 0))
    throw new RangeError("an effective size or a standard error that is below 0 or no number");
  const size = informativeSize(facts);
  const wilson = wilsonInterval(percentile, size);
  return isInsufficient(wilson) ? { low: 0, high: 1, size } : { ...wilson, size };
}

function informativeSize({ percentile, effectiveSize, sem, density }: IntervalFacts): number {
  const odds = percentile * (1 - percentile);
  const isAtAnEnd = reaches(0, percentile) || reaches(percentile, 1);
  if (isAtAnEnd || sem === 0) return effectiveSize;
  if (isInsufficient(density)) return 0;
  if (!(density >= 0)) throw new RangeError(`not a density: ${density}`);
  const size = odds / (odds / effectiveSize + (density * sem) ** 2);
  return exceeds(size, 0) ? Math.min(size, effectiveSize) : 0;
}
