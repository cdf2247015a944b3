import { insufficient } from "@/lib/result";
import { clip, meanOf } from "@/lib/stats";
import type { FormItem } from "./form";
import type { Part } from "./part";

/** Minimum number of items of a cell with a level; all, if fewer apply. Source: method 3.1. */
export const CELL_ANSWERS_MIN = 2;
/** Maximum number of items of a cell that may be not applicable before the cell is empty. Source: method 3.1. */
export const CELL_NOT_APPLICABLE_MAX = 1;

/**
 * Level of a cell: the mean of its items that have a level, on the 1–5 scale.
 *
 * "Don't know" is not a level, and items that do not apply are left out. With a norm, a missing item is replaced using
 * its own norm mean. With too few levels there is no score. Source: method 3.1.
 */
export function scoreCell(items: readonly FormItem[]): Part {
  const tally = tallyOf(items);
  const { asked, answered } = tally;
  const expected = expectedLevel(tally);
  if (asked === 0 || items.length - asked > CELL_NOT_APPLICABLE_MAX)
    return { asked, answered, expected, level: insufficient("not-applicable") };
  if (answered < Math.min(CELL_ANSWERS_MIN, asked))
    return { asked, answered, expected, level: insufficient("too-few-answers") };
  return { asked, answered, expected, level: prorate(tally, expected) };
}

/** Counts and sums over the items of a cell, in their order. */
type Tally = {
  /** Items that apply, and those of them that have a level. */
  asked: number;
  answered: number;
  levelSum: number;
  /** Number of applicable items with a norm; sum of these norms, and of those with a level. */
  normed: number;
  norms: number;
  normsPlaced: number;
};

function tallyOf(items: readonly FormItem[]): Tally {
  const tally: Tally = { asked: 0, answered: 0, levelSum: 0, normed: 0, norms: 0, normsPlaced: 0 };
  for (const { applies, level, norm } of items) {
    if (!applies) continue;
    tally.asked += 1;
    if (norm !== undefined) {
      tally.normed += 1;
      tally.norms += norm;
    }
    if (level === undefined) continue;
    tally.answered += 1;
    tally.levelSum += level;
    tally.normsPlaced += norm ?? 0;
  }
  return tally;
}

/** The level that a norm expects of the items of a cell; undefined without a norm, or if one item has none. */
const expectedLevel = ({ asked, normed, norms }: Tally): number | undefined =>
  normed === 0 || normed < asked ? undefined : meanOf(norms, normed);

/** Plain mean; with missing items and a norm, mean(x − μ) over items with a level + mean(μ) over applicable items. */
function prorate({ asked, answered, levelSum, normsPlaced }: Tally, expected: number | undefined): number {
  if (answered === asked || expected === undefined) return meanOf(levelSum, answered);
  return clip((levelSum - normsPlaced) / answered + expected, 1, 5);
}
