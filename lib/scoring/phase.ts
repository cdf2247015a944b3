import { insufficient, isInsufficient } from "@/lib/result";
import { clip, mean, meanOf, reaches } from "@/lib/stats";
import type { Part } from "./part";
import type { ScoreReason } from "./types";

/** Minimum share of a phase's applicable items that must have a level. Source: method 3.1. */
export const PHASE_COVERAGE_MIN = 0.75;
/** Maximum number of empty cells in a phase. Source: method 3.1. */
export const PHASE_EMPTY_CELLS_MAX = 1;

/**
 * Level of a phase: the mean of its cells with a level, if enough of its items are answered and at most one cell is
 * empty.
 *
 * Cells excluded from the reduced form do not count. Source: method 3.1.
 */
export function scorePhase(cells: readonly Part[]): Part {
  const lens = scoreLens(cells);
  if (isWithout(lens, "reduced-form")) return lens;
  if (!reaches(lens.answered, PHASE_COVERAGE_MIN * lens.asked))
    return { ...lens, level: insufficient("too-few-answers") };
  if (countEmpty(cells) > PHASE_EMPTY_CELLS_MAX) return { ...lens, level: insufficient("too-many-missing-cells") };
  return lens;
}

/** Level of a lens: the mean of its cells with a level. Source: method 3.1. */
export function scoreLens(cells: readonly Part[]): Part {
  let [inForm, asked, answered, scored, total, expected] = [0, 0, 0, 0, 0, 0];
  for (let place = 0; place < cells.length; place += 1) {
    const cell = cells[place];
    if (cell === undefined) continue;
    if (cell.expected !== undefined) expected += 1;
    if (isWithout(cell, "reduced-form")) continue;
    inForm += 1;
    asked += cell.asked;
    answered += cell.answered;
    if (isInsufficient(cell.level)) continue;
    scored += 1;
    total += cell.level;
  }
  if (inForm === 0) return { asked, answered, level: insufficient("reduced-form") };
  if (scored === 0) return { asked, answered, level: insufficient("no-valid-cell") };
  return { asked, answered, level: (expected > 0 ? adjustedMean(cells) : undefined) ?? meanOf(total, scored) };
}

const isWithout = ({ level }: Part, reason: ScoreReason): boolean => isInsufficient(level) && level.reason === reason;

function countEmpty(cells: readonly Part[]): number {
  let count = 0;
  for (const cell of cells) if (isInsufficient(cell.level) && !isWithout(cell, "reduced-form")) count += 1;
  return count;
}

/**
 * Mean of the cells, adjusted by a norm for applicable cells with missing answers; undefined if no cell has a level, or
 * if the norm lacks one of them. A cell that does not apply is always left out.
 */
function adjustedMean(cells: readonly Part[]): number | undefined {
  const applying = cells.filter((cell) => !isWithout(cell, "reduced-form") && !isWithout(cell, "not-applicable"));
  const expected = applying.flatMap((cell) => cell.expected ?? []);
  if (expected.length < applying.length) return undefined;
  const deviations = applying.flatMap(({ level, expected = 0 }) => (isInsufficient(level) ? [] : [level - expected]));
  if (deviations.length === applying.length) return undefined;
  return clip(mean(deviations) + mean(expected), 1, 5);
}
