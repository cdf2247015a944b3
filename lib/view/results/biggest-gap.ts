import { requirements1 } from "@/lib/catalog";
import { CELLS, type CellId, phaseOf } from "@/lib/instrument";
import {
  type Against,
  fitCells,
  isMissing,
  type Maybe,
  missing,
  type RatedStage,
  type Rating,
  type RatingReason,
  type Verdict,
} from "@/lib/rating";
import { reaches } from "@/lib/stats";
import { againstOf, known, verdictOf } from "./facts";
import { type PracticesBehind, practicesBehind } from "./practice";

export type BiggestGap = {
  readonly cell: CellId;
  readonly against: Against;
  readonly verdict: Verdict;
  readonly practices: PracticesBehind | undefined;
  /** Points of 100 that are covered more if this part alone reached what is asked. */
  readonly gain: number;
  /** The two that come next; they are nearly as likely to be the largest. */
  readonly alike: readonly CellId[];
};

/** How many parts are named beside the weakest. Source: method 3.4. */
const ALIKE = 2;

/** The weakest part with a reliable gap, and the practice behind it; else why none is named. */
export function biggestGap(rating: Rating): Maybe<BiggestGap> {
  const cells = weakestCells(rating);
  if (isMissing(cells)) return cells;
  const [cell, ...next] = cells;
  const against = againstOf(rating);
  const verdict = cell === undefined ? undefined : verdictOf(rating, cell, against);
  if (cell === undefined || verdict === undefined) return missing("no reliable gap");
  return {
    cell,
    against,
    verdict,
    practices: practicesBehind(rating, cell),
    gain: gainOf(rating, cell, against),
    alike: next.slice(0, ALIKE),
  };
}

/**
 * Parts with a reliable gap, the largest expected shortfall first; as it was frozen, or in an older result by the odds.
 * Source: method 7.
 */
export function weakestCells({ measureCells, gaps, recommendations }: Rating): Maybe<readonly CellId[]> {
  if (measureCells !== undefined) return listOr(measureCells.eligible.map(({ cell }) => cell));
  if (isMissing(gaps)) return gaps;
  if (isMissing(recommendations) && recommendations.insufficient !== "no reliable gap") return recommendations;
  const { recommend } = requirements1.cutoffs;
  return listOr(gaps.filter(({ oddsMeets }) => reaches(1 - oddsMeets, recommend)).map(({ cell }) => cell));
}

/** Whether a part, or the phase it is in, keeps the firm from the next level of the whole. */
export const isBlocking = ({ blockers }: RatedStage, cell: CellId): boolean =>
  blockers.some(({ at }) => at === cell || at === phaseOf(cell));

const NONE: RatingReason = "no reliable gap";

const listOr = (cells: readonly CellId[]): Maybe<readonly CellId[]> => (cells.length === 0 ? missing(NONE) : cells);

/** Points of the fit, were one part at its required level and all others as they are. */
function gainOf({ scores, requirement }: Rating, cell: CellId, against: Against): number {
  const required = known(requirement[against]);
  if (required === undefined) return 0;
  const levels = Object.fromEntries(
    CELLS.flatMap((own) => {
      const score = scores.cells[own];
      return isMissing(score) ? [] : [[own, score.level] as const];
    }),
  );
  const [now, then] = [fitCells(levels, required), fitCells({ ...levels, [cell]: required[cell] }, required)];
  return isMissing(now) || isMissing(then) ? 0 : then.index - now.index;
}
