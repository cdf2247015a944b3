import { type Insufficient, insufficient } from "@/lib/result";
import { quantile, reaches } from "@/lib/stats";

/** Points of level 2 on the scale of 1–5. Source: method 3.1 and 6.4. */
export const LEVEL_TWO_POINTS = 25;

export type WeakestFirms = {
  readonly minimum: number;
  readonly tenth: number;
  /** Number of firms below level 2, and number of firms with a score. */
  readonly belowLevelTwo: number;
  readonly scored: number;
};

/**
 * The weak end of a network: minimum, tenth percentile, and number of firms below level 2.
 *
 * Shape: capability per firm in points, null without a score. Unit: points; firms. Range: 0–100. Edge cases: firms
 * without a score are ignored; with one firm, minimum and percentile are its score. Errors: insufficient "no-score"
 * without a score; throws for a capability outside 0–100. Source: method 6.4; percentile of type 7, Hyndman & Fan 1996.
 */
export function weakestFirms(capability: readonly (number | null)[]): WeakestFirms | Insufficient<"no-score"> {
  const scored = capability.filter((points) => points !== null);
  if (scored.some((points) => !(points >= 0 && points <= 100))) throw new RangeError("a capability outside 0–100");
  if (scored.length === 0) return insufficient("no-score");
  return {
    minimum: scored.reduce((least, points) => Math.min(least, points)),
    tenth: quantile(scored, 0.1, 7),
    belowLevelTwo: scored.filter((points) => !reaches(points, LEVEL_TWO_POINTS)).length,
    scored: scored.length,
  };
}
