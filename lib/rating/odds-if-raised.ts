import { normalCdf, normalQuantile } from "@/lib/stats";
import type { Verdict } from "./rating";

/**
 * Odds of meeting the requirement if the level were higher, under the same error: `Φ((min(5, x + by) − r)/SE)`.
 *
 * Shape: a verdict, the increase, and the cut-off of "meets" with which the verdict was made; the error follows from
 * its band.
 * Unit: levels. Range: 0–1, increasing with the raise. Edge cases: a level is never raised above 5; a raise of 0 gives
 * the odds of the verdict. Errors: throws for a cut-off not between .5 and 1. Source: method 3.8 (9).
 */
export function oddsIfRaised(verdict: Verdict, by: number, meets: number): number {
  if (!(meets > 0.5 && meets < 1)) throw new RangeError(`"meets" needs odds above .5 and below 1, not ${meets}`);
  const se = (verdict.high - verdict.low) / 2 / normalQuantile(meets);
  return normalCdf((Math.min(5, verdict.level + by) - verdict.required) / se);
}
