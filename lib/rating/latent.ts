import { CELLS, type CellId } from "@/lib/instrument";
import { exceeds, normalCdf, normalQuantile } from "@/lib/stats";
import { isMissing } from "./format-missing";
import type { Verdict, Verdicts } from "./format-rating";

/** A cell above what the position requires: something a move could stand on. */
export type LatentCell = {
  readonly cell: CellId;
  readonly level: number;
  readonly required: number;
  /** Levels above the requirement. */
  readonly surplus: number;
  readonly oddsMeets: number;
  /** Whether the verdict is "meets": the surplus is more than the error. */
  readonly sure: boolean;
};

/**
 * Latent capability cell by cell, the largest surplus first: what the present position does not use.
 *
 * `x_c − r_c` where it is above 0; the sum over the list is the `latent` of the fit. An argument for moving, never a
 * compensation: no fit counts it.
 * Shape: verdicts against the requirement to serve. Unit: levels. Range: surplus above 0, at most 4.
 * Edge cases: a cell exactly on its requirement, or not scored, is not listed; of equal surpluses the order of the
 * vocabulary holds. Errors: none; the list may be empty. Source: method 3.8 (5).
 */
export function listLatent(verdicts: Pick<Verdicts, "cells">): readonly LatentCell[] {
  return CELLS.flatMap((cell): LatentCell[] => {
    const verdict = verdicts.cells[cell];
    if (isMissing(verdict) || !exceeds(verdict.level, verdict.required)) return [];
    const { level, required, odds, verdict: word } = verdict;
    return [{ cell, level, required, surplus: level - required, oddsMeets: odds, sure: word === "meets" }];
  }).sort((a, b) => b.surplus - a.surplus);
}

/**
 * Odds of meeting the requirement if the level were higher, under the same error: `Φ((min(5, x + by) − r)/SE)`.
 *
 * Shape: a verdict, the raise, and the cut-off of "meets" under which the verdict was made: its band gives the error.
 * Unit: levels. Range: 0–1, rising with the raise. Edge cases: a level is never raised above 5; a raise of 0 gives the
 * odds of the verdict. Errors: a cut-off that is not above .5 and below 1 is thrown. Source: method 3.8 (9).
 */
export function oddsIfRaised(verdict: Verdict, by: number, meets: number): number {
  if (!(meets > 0.5 && meets < 1)) throw new RangeError(`"meets" needs odds above .5 and below 1, not ${meets}`);
  const se = (verdict.high - verdict.low) / 2 / normalQuantile(meets);
  return normalCdf((Math.min(5, verdict.level + by) - verdict.required) / se);
}
