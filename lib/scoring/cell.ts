import { insufficient } from "@/lib/result";
import { clip, meanOf } from "@/lib/stats";
import type { FormItem } from "./form";
import type { Part } from "./part";

/** Items of a cell that must have a level; all, where fewer apply. Source: method 3.1. */
export const CELL_ANSWERS_MIN = 2;
/** Items of a cell that may be not applicable before the cell is empty. Source: method 3.1. */
export const CELL_NOT_APPLICABLE_MAX = 1;

/**
 * Level of a cell: the mean of its items that have a level, on the 1–5 scale.
 *
 * "Don't know" is no level, and what does not apply has left the cell. With a norm, a missing item is accounted for by
 * its own mean. Too few levels are no score. Source: method 3.1.
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

/** What is counted and added up of the items of a cell, in their order. */
type Tally = {
  /** Items that apply, and those of them that have a level. */
  asked: number;
  answered: number;
  /** Sum of the levels. */
  levelSum: number;
  /** Items that apply and have a norm; the sum of the norms, and of those beside a level. */
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

/** What a norm expects of the items of a cell; undefined without one, or where it does not know one of them. */
const expectedLevel = ({ asked, normed, norms }: Tally): number | undefined =>
  normed === 0 || normed < asked ? undefined : meanOf(norms, normed);

/** Plain mean; with items missing and a norm, mean(x − μ) over what has a level + mean(μ) over what was asked. */
function prorate({ asked, answered, levelSum, normsPlaced }: Tally, expected: number | undefined): number {
  if (answered === asked || expected === undefined) return meanOf(levelSum, answered);
  return clip((levelSum - normsPlaced) / answered + expected, 1, 5);
}
