import { reaches } from "@/lib/stats";

/** The possible statements about a firm's place, derived from the interval of its percentile. */
export const PLACES = ["lower", "middle", "upper", "lower-or-middle", "middle-or-upper", "too-wide"] as const;
export type Place = (typeof PLACES)[number];

/**
 * The thirds that the interval of a percentile overlaps.
 *
 * Shape: the two ends, low ≤ high. Unit: shares. Range: one third, two neighbouring thirds, or too wide. Edge cases: an
 * end within 1e-9 of 1/3 or 2/3 is assigned so that the statement is narrower. Errors: throws for ends outside 0–1 or
 * in the wrong order. Source: method 3.6.
 */
export function placeByThirds({ low, high }: { readonly low: number; readonly high: number }): Place {
  if (!(low >= 0 && low <= high && high <= 1)) throw new RangeError(`not an interval within 0–1: ${low} to ${high}`);
  const from = reaches(low, 2 / 3) ? 2 : reaches(low, 1 / 3) ? 1 : 0;
  const to = reaches(1 / 3, high) ? 0 : reaches(2 / 3, high) ? 1 : 2;
  if (from >= to) return from === 2 ? "upper" : to === 0 ? "lower" : "middle";
  if (to - from === 2) return "too-wide";
  return from === 0 ? "lower-or-middle" : "middle-or-upper";
}
