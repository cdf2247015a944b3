import type { Requirements } from "@/lib/catalog";
import { CELLS } from "@/lib/instrument";
import { exceeds } from "@/lib/stats";
import { isMissing } from "../missing";
import type { Against, Gap, Verdicts } from "../rating";

/**
 * Cells that are more likely than not short of the applicable requirement, the most certain shortfall first.
 *
 * Listed when P(shortfall) is above `cutoffs.gapListed`; a cell exactly on its requirement is not. Ties are in the
 * order of CELLS.
 * Shape: verdicts, their requirement, cut-offs. Unit: levels; gap = level − required, below 0 for a shortfall. Range:
 * odds of meeting below one half. Edge cases: a cell that is not scored is not listed. Errors: none; the list may be
 * empty. Source: method 3.8 (cut-offs).
 */
export function listGaps(verdicts: Verdicts, against: Against, cutoffs: Requirements["cutoffs"]): readonly Gap[] {
  const gaps: Gap[] = [];
  for (const cell of CELLS) {
    const verdict = verdicts.cells[cell];
    if (isMissing(verdict) || !exceeds(1 - verdict.odds, cutoffs.gapListed)) continue;
    const { level, required, odds } = verdict;
    gaps.push({ cell, against, level, required, gap: level - required, oddsMeets: odds });
  }
  return gaps.sort((a, b) => a.oddsMeets - b.oddsMeets || CELLS.indexOf(a.cell) - CELLS.indexOf(b.cell));
}
