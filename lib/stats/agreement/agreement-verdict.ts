import { type Insufficient, insufficient, isInsufficient } from "@/lib/result";
import { exceeds, mean, reaches, sampleVariance } from "../moments";
import { type AgreementReason, EVEN_VARIANCE } from "./agreement";
import { AVERAGE_DEVIATION_MAX, agreementCritical } from "./agreement-critical";

/** Whether the answers of several people agree more than random answers would. */
export type Agreement = {
  readonly respondents: number;
  readonly items: number;
  readonly rwg: number;
  readonly rwgLindell: number;
  readonly averageDeviation: number;
  readonly critical: number;
  readonly verdict: "supported" | "unclear";
};

/**
 * Agreement of several people over several items: r_wg(j), Lindell's r*_wg, average deviation, and a verdict.
 *
 * Shape: for each item, the levels that people gave. Unit: none; the deviation in levels. Range: r_wg(j) 0–1, r*_wg up
 * to 1. Edge cases: an item answered by fewer than two people has no variance and is left out; `respondents` is the
 * smallest number of answers to any remaining item, so that missing answers make the criterion stricter, never more
 * lenient; "supported" if r_wg(j) exceeds what random answers reach and the deviation is at most 5/6. Errors:
 * insufficient when no item is left.
 * Source: James, Demaree & Wolf 1984; Lindell, Brandt & Whitney 1999; Burke & Dunlap 2002; method 3.2.
 */
export function agreement(items: readonly (readonly number[])[]): Agreement | Insufficient<AgreementReason> {
  const placed = items.filter((levels) => levels.length >= 2);
  const respondents = Math.min(...placed.map((levels) => levels.length));
  if (placed.length === 0) return insufficient("one-voice");
  const critical = agreementCritical(respondents, placed.length);
  if (isInsufficient(critical)) return critical;

  const ratio = mean(placed.map(sampleVariance)) / EVEN_VARIANCE;
  const agreed = placed.length * (1 - Math.min(1, ratio));
  const rwg = agreed / (agreed + Math.min(1, ratio));
  const deviation = mean(placed.map(deviationWithin));
  const supported = exceeds(rwg, critical) && reaches(AVERAGE_DEVIATION_MAX, deviation);
  return {
    respondents,
    items: placed.length,
    rwg,
    rwgLindell: 1 - ratio,
    averageDeviation: deviation,
    critical,
    verdict: supported ? "supported" : "unclear",
  };
}

/** Mean distance of the levels from their mean. */
function deviationWithin(levels: readonly number[]): number {
  const centre = mean(levels);
  return mean(levels.map((level) => Math.abs(level - centre)));
}
