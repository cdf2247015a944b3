import { requirements1 } from "@/lib/catalog";
import { CELLS, type CellId, phaseOf } from "@/lib/instrument";
import {
  type Against,
  type Band,
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
  /** What it brings if this part alone reaches what is asked: points of 100, and the letters where they would be others. */
  readonly gain: { readonly points: number; readonly letters?: readonly Band[] };
  /** Others that are about as likely to be the biggest. */
  readonly others: readonly CellId[];
  /** The two that come next, in a result that does not say how likely each is. */
  readonly next: readonly CellId[];
};

/** How many parts are named beside the weakest in an older result. */
const NEXT = 2;

/** The part with the biggest gap, as likely as any, and the practice behind it; else why none is named. */
export function biggestGap(rating: Rating): Maybe<BiggestGap> {
  const { biggestGaps } = rating;
  if (biggestGaps === undefined) return weakestGap(rating);
  if (isMissing(biggestGaps)) return biggestGaps;
  const [first, ...others] = biggestGaps.named;
  if (first === undefined) return missing(NONE);
  const { points, band } = first.closing;
  const now = known(rating.fit[biggestGaps.against])?.band.join();
  return gapOf(rating, biggestGaps.against, {
    cell: first.cell,
    gain: { points, ...(band.join() === now ? {} : { letters: band }) },
    others: others.map(({ cell }) => cell),
    next: [],
  });
}

/** The same of a result before kernel 1.3.0: the part with the largest expected shortfall. */
function weakestGap(rating: Rating): Maybe<BiggestGap> {
  const cells = weakestCells(rating);
  if (isMissing(cells)) return cells;
  const [cell, ...next] = cells;
  const against = againstOf(rating);
  if (cell === undefined) return missing(NONE);
  const gain = { points: gainOf(rating, cell, against) };
  return gapOf(rating, against, { cell, gain, others: [], next: next.slice(0, NEXT) });
}

type Found = Pick<BiggestGap, "cell" | "gain" | "others" | "next">;

function gapOf(rating: Rating, against: Against, found: Found): Maybe<BiggestGap> {
  const verdict = verdictOf(rating, found.cell, against);
  if (verdict === undefined) return missing(NONE);
  return { ...found, against, verdict, practices: practicesBehind(rating, found.cell) };
}

/** The parts that are named as the biggest gap, the card's first; none where nothing is named. */
export function namedGaps(rating: Rating): readonly CellId[] {
  const gap = biggestGap(rating);
  return isMissing(gap) ? [] : [gap.cell, ...gap.others];
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
